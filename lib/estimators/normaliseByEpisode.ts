import type { Rollout } from '../rollouts/rollout';

/**
 * The lesson's normalisation: each episode by its own mean and standard deviation (n − 1, as torch has it). Kept to show what
 * it does, for it is no baseline: the mean contains the return that it judges. With one reward at the end of an episode every
 * weight becomes 0, and nothing is ever learned.
 *
 * An episode without spread, or of one step, becomes zeros; torch would give NaN.
 *
 * @param weights [T]
 * @returns [T]
 */
export function normaliseByEpisode(rollout: Rollout, weights: ArrayLike<number>): Float64Array {
  const scaled = new Float64Array(weights.length);
  for (const { start, end } of rollout.spans) {
    const n = end - start;
    let mean = 0;
    for (let t = start; t < end; t++) mean += weights[t] / n;
    let variance = 0;
    for (let t = start; t < end; t++) variance += (weights[t] - mean) ** 2 / (n - 1 || 1);
    const spread = Math.sqrt(variance);
    for (let t = start; t < end; t++) scaled[t] = spread > 0 ? (weights[t] - mean) / (spread + 1e-8) : 0;
  }
  return scaled;
}
