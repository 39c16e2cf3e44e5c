import type { Rng } from '../engine/rng';
import type { Action, Environment } from '../environments/environment';

/**
 * The mean return of somebody who acts without dice: a trained Q network, the most likely action of a policy, a rule of thumb.
 *
 * @param act what is done on seeing an observation
 * @param options `episodes`: 10 unless given
 * @returns in units of return, undiscounted
 * @throws RangeError for a number of episodes that is not a positive whole one; as `step` throws
 * @example
 * import { cartPole, greedyScore, makeRng } from './lib/index';
 * const leaning = ([, , angle, speed]: ArrayLike<number> & Iterable<number>) => Number(angle + speed > 0);
 * greedyScore(cartPole(), (o) => leaning(Array.from(o)), { rng: makeRng(1) }) > 100; // → true
 */
export function greedyScore<A extends Action>(
  environment: Environment<A>,
  act: (observation: ArrayLike<number>) => A,
  { episodes = 10, rng }: { readonly episodes?: number; readonly rng: Rng },
): number {
  if (!(Number.isInteger(episodes) && episodes > 0))
    throw new RangeError(`episodes is ${episodes}; expected a positive whole number`);
  let total = 0;
  for (let episode = 0; episode < episodes; episode++) {
    let observation = environment.reset(rng);
    for (let ended = false; !ended;) {
      const step = environment.step(act(observation));
      total += step.reward;
      observation = step.observation;
      ended = step.terminated || step.truncated;
    }
  }
  return total / episodes;
}
