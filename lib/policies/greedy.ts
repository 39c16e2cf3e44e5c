import { epsilonGreedy } from './epsilonGreedy';
import type { TablePolicy } from './tablePolicy';

/**
 * The policy that takes the action of the highest value; the lowest index on ties.
 *
 * @param q values [O][A]
 * @throws RangeError for an empty row or a NaN
 * @example
 * import { greedy } from './lib/index';
 * greedy([[0.1, 0.7, 0.7]]).probabilities(0); // → [0, 1, 0]
 */
export function greedy(q: readonly ArrayLike<number>[]): TablePolicy {
  return epsilonGreedy(q, 0);
}
