import { logSoftmax } from './logSoftmax';

/**
 * Probabilities from logits: π_a = e^{z_a} / Σ_b e^{z_b}. Adding a number to all logits changes nothing.
 *
 * @param logits [A]
 * @returns probabilities that sum to 1, [A]
 * @throws RangeError for no logits, or one that is not finite
 * @example
 * import { softmax } from './lib/index';
 * softmax([1000, 1000]); // → [0.5, 0.5]
 */
export function softmax(logits: ArrayLike<number>): number[] {
  return logSoftmax(logits).map(Math.exp);
}
