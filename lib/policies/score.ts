import { softmax } from './softmax';

/**
 * The score of a softmax: the gradient of log π(action) with respect to the logits.
 *
 * ∂ log π_k / ∂z_a = [a = k] − π_a: the arrow from the point π to the corner of the action that was taken.
 *
 * @param logits [A]
 * @param action k, an index
 * @returns [A]; it sums to 0, and its mean under π is 0
 * @throws RangeError for an action out of range, or a logit that is not finite
 * @see Williams 1992; Sutton & Barto (2018), exercise 13.3
 * @example
 * import { score } from './lib/index';
 * score([0, 0], 1); // → [-0.5, 0.5]
 */
export function score(logits: ArrayLike<number>, action: number): number[] {
  if (!(Number.isInteger(action) && action >= 0 && action < logits.length)) {
    throw new RangeError(`score: action ${action}; expected an integer from 0 to ${logits.length - 1}.`);
  }
  return softmax(logits).map((p, a) => (a === action ? 1 : 0) - p);
}
