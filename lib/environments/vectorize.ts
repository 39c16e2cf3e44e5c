import type { Environment } from './environment';
import { sizeOf } from './environment';
import type { VectorEnvironment } from './vectorEnvironment';
import type { Rng } from '../engine/rng';
import { notRunningError } from './refuse';

/**
 * N copies of any environment behind the vector contract: slower than a vector form of its own, and right for all.
 * All copies draw from the one generator, in the order in which they begin an episode.
 *
 * @param make makes one copy; called `count` times
 * @throws RangeError for a count that is not a positive integer; from `step` as the copies throw
 * @example
 * import { makeRng, pendulum, vectorize } from './lib/index';
 * const four = vectorize(pendulum, 4);
 * four.reset(makeRng(1));
 * four.step(new Float32Array([0, 1, -1, 2]));
 * four.rewards.length // → 4
 */
export function vectorize<E extends Environment<number> | Environment<ArrayLike<number>>>(
  make: () => E,
  count: number,
): VectorEnvironment {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`vectorize: count is ${count}; expected a positive integer.`);
  }
  const copies = Array.from({ length: count }, make) as Environment[];
  const { id, observationSpace, actionSpace, maxEpisodeSteps } = copies[0];
  const n = sizeOf(observationSpace);
  const m = sizeOf(actionSpace);
  const observations = new Float32Array(count * n);
  const finalObservations = new Float32Array(count * n);
  const rewards = new Float64Array(count);
  const terminated = new Uint8Array(count);
  const truncated = new Uint8Array(count);
  let random: Rng | undefined;

  return {
    id,
    count,
    observationSpace,
    actionSpace,
    maxEpisodeSteps,
    observations,
    finalObservations,
    rewards,
    terminated,
    truncated,

    reset(rng: Rng): void {
      random = rng;
      terminated.fill(0);
      truncated.fill(0);
      copies.forEach((copy, i) => observations.set(copy.reset(rng), i * n));
    },

    step(actions: Int32Array | Float32Array): void {
      const rng = random;
      if (!rng) throw notRunningError(id, false);
      if (actions.length !== count * m) {
        throw new RangeError(`${id}: ${actions.length} numbers as actions; expected ${count} copies × ${m}.`);
      }
      for (let i = 0; i < count; i++) {
        const action = actionSpace.kind === 'discrete' ? actions[i] : actions.subarray(i * m, (i + 1) * m);
        const step = copies[i].step(action);
        rewards[i] = step.reward;
        terminated[i] = step.terminated ? 1 : 0;
        truncated[i] = step.truncated ? 1 : 0;
        const ended = step.terminated || step.truncated;
        if (ended) finalObservations.set(step.observation, i * n);
        observations.set(ended ? copies[i].reset(rng) : step.observation, i * n);
      }
    },
  };
}
