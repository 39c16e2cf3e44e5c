/**
 * The index of the largest value, the lowest on ties: argmax.
 *
 * @example
 * import { bestAction } from './lib/index';
 * bestAction([1, 3, 3]); // → 1
 */
export function bestAction(q: ArrayLike<number>): number {
  let best = 0;
  for (let a = 1; a < q.length; a++) if (q[a] > q[best]) best = a;
  return best;
}
