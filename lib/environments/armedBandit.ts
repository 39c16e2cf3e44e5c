import { normal } from '../engine/rng';
import type { Rng } from '../engine/rng';
import type { Environment } from './environment';
import { banditMdp } from './banditMdp';
import { statelessEnvironment } from './statelessEnvironment';

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
  const pay = (action: number, rng: Rng): number => (noise > 0 ? means[action] + noise * normal(rng) : means[action]);
  return statelessEnvironment({ id: 'Bandit', actions, rounds: 1, pay });
}
