import type { Rng } from '../engine/rng';

/**
 * Draws an index from probabilities with one random number, by the running sum; the last index that is possible at all
 * takes what rounding leaves.
 */
export function draw(probabilities: ArrayLike<number>, rng: Rng): number {
  let rest = rng();
  let last = 0;
  for (let i = 0; i < probabilities.length; i++) {
    if (probabilities[i] <= 0) continue;
    last = i;
    rest -= probabilities[i];
    if (rest < 0) return i;
  }
  return last;
}
