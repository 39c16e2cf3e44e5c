import type { Rollout } from '../rollouts/rollout';
import type { Weight } from './rolloutReturns';

/**
 * The leave-one-out baseline of episodes, time step by time step: for row t of an episode, the mean of what the other episodes
 * of the batch have at t. An episode that is over by then has a reward-to-go of 0; its full return stays what it was.
 *
 * @param returns what `rolloutReturns` gave for this rollout, [T]
 * @returns the baselines, [T]
 * @throws RangeError if the rollout has fewer than two episodes
 */
export function leaveOneOutByTime(rollout: Rollout, returns: ArrayLike<number>, weight: Weight): Float64Array {
  const { spans } = rollout;
  if (spans.length < 2)
    throw new RangeError(`leave-one-out got ${spans.length} episode; expected at least 2 an update`);
  const longest = Math.max(...spans.map(({ start, end }) => end - start));
  const sums = new Float64Array(longest);
  for (const { start, end } of spans) {
    const afterEnd = weight === 'full-return' ? returns[start] : 0;
    for (let t = 0; t < longest; t++) sums[t] += start + t < end ? returns[start + t] : afterEnd;
  }
  const baselines = new Float64Array(rollout.length);
  for (const { start, end } of spans) {
    for (let row = start; row < end; row++) baselines[row] = (sums[row - start] - returns[row]) / (spans.length - 1);
  }
  return baselines;
}
