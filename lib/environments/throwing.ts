import { normal, type Rng } from '../engine/rng';
import type { Environment, Step } from './environment';
import { EpisodeClock } from './episodeClock';
import { actionError } from './refuse';

export interface ThrowingOptions {
  /** Standard deviation of where the ball lands, in m; 0.1 unless given. */
  readonly noise?: number;
}

const GRAVITY = 9.81;
const NEAREST = 1;
const FURTHEST = 3;

/**
 * Where a ball lands that is thrown at 45° with `speed` (m/s): v²/g, in m. Nobody throws backwards.
 *
 * @example
 * import { landing } from './lib/index';
 * landing(3).toFixed(3); // → '0.917'
 */
export function landing(speed: number): number {
  return Math.max(0, speed) ** 2 / GRAVITY;
}

/**
 * Throw a ball at a mark: one throw an episode, and the action is a number.
 *
 * The observation is the mark's distance d ~ U[1, 3] m, [1]; the action is the speed in m/s, [1], at 45°; the reward is
 * minus the square of the miss, in m². The best speed is √(9.81 d), between 3.1 and 5.4 m/s.
 *
 * @throws RangeError for a negative noise; from `step` for an action that is not one finite number
 * @example
 * import { makeRng, throwing } from './lib/index';
 * const mark = throwing({ noise: 0 });
 * const [distance] = mark.reset(makeRng(1));
 * mark.step([Math.sqrt(9.81 * distance)]).reward > -1e-12; // → true
 */
export function throwing({ noise = 0.1 }: ThrowingOptions = {}): Environment<ArrayLike<number>> {
  if (!(noise >= 0 && noise < Infinity)) throw new RangeError(`Throwing: noise is ${noise}; expected a number ≥ 0.`);
  const clock = new EpisodeClock('Throwing', 1);
  let distance = 0;
  let random: Rng = () => 0;

  const environment: Environment<ArrayLike<number>> = {
    id: 'Throwing',
    observationSpace: { kind: 'box', low: [NEAREST], high: [FURTHEST] },
    actionSpace: { kind: 'box', low: [-Infinity], high: [Infinity] },
    maxEpisodeSteps: Infinity,
    reset(rng: Rng): Float32Array {
      random = rng;
      distance = NEAREST + (FURTHEST - NEAREST) * rng();
      clock.reset();
      return new Float32Array([distance]);
    },
    step(action: ArrayLike<number>): Step {
      if (action?.length !== 1 || !Number.isFinite(action[0])) throw actionError(environment, action);
      clock.requireRunning();
      clock.tick(true);
      const miss = landing(action[0]) + noise * normal(random) - distance;
      return { observation: new Float32Array([distance]), reward: -(miss ** 2), terminated: true, truncated: false };
    },
  };
  return environment;
}
