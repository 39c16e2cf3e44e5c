import type { Rng } from '../engine/rng';

/**
 * Draws an index 0 … n − 1 by the inverse CDF, with one random number. The inner loop of every softmax policy.
 *
 * @param probabilities n of them lie from `offset` on; the last index takes what rounding leaves
 */
export function drawIndex(probabilities: Float64Array, n: number, rng: Rng, offset = 0): number {
  let rest = rng();
  let index = 0;
  while (index < n - 1 && (rest -= probabilities[offset + index]) >= 0) index++;
  return index;
}
