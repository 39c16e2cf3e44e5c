import { normal } from '../engine/rng';
import type { Rng } from '../engine/rng';
import type { Environment, Step } from './environment';
import { banditMdp } from './banditMdp';
import { EpisodeClock } from './episodeClock';
import { actionError } from './refuse';

export interface ArmedBanditOptions {
  /** Standard deviation of the normal noise on each reward; 0 unless given. */
  readonly noise?: number;
}

/**
 * A k-armed bandit: one state, one step an episode, reward `means[action]` plus noise.
 *
 * @throws RangeError for an empty list, a mean that is not finite or a negative noise; from `step` for an arm that is not there
 * @see Sutton & Barto (2018), chapter 2
 * @example
 * import { armedBandit, makeRng } from './lib/index';
 * const arms = armedBandit([100, 95, 80]);
 * arms.reset(makeRng(1));
 * arms.step(1).reward; // → 95
 */
export function armedBandit(means: readonly number[], { noise = 0 }: ArmedBanditOptions = {}): Environment<number> {
  const { actions } = banditMdp(means);
  if (!(noise >= 0 && noise < Infinity)) {
    throw new RangeError(`armedBandit: noise is ${noise}; expected a standard deviation ≥ 0.`);
  }
  const clock = new EpisodeClock('Bandit', 1);
  let random: Rng = () => 0;

  const environment: Environment<number> = {
    id: 'Bandit',
    observationSpace: { kind: 'discrete', n: 1 },
    actionSpace: { kind: 'discrete', n: actions },
    maxEpisodeSteps: Infinity,
    reset(rng: Rng): Float32Array {
      random = rng;
      clock.reset();
      return new Float32Array(1);
    },
    step(action: number): Step {
      if (!(Number.isInteger(action) && action >= 0 && action < actions)) throw actionError(environment, action);
      clock.requireRunning();
      clock.tick(true);
      const reward = noise > 0 ? means[action] + noise * normal(random) : means[action];
      return { observation: new Float32Array(1), reward, terminated: true, truncated: false };
    },
  };
  return environment;
}
