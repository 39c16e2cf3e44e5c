import { tablePolicy, type TablePolicy } from './tablePolicy';

/**
 * Greedy with probability 1 − ε, uniform with ε: the best action gets 1 − ε + ε/A, each other ε/A.
 *
 * @param q values [O][A]
 * @param epsilon ε in [0, 1]
 * @throws RangeError for ε outside [0, 1], an empty row or a NaN
 * @example
 * import { epsilonGreedy } from './lib/index';
 * epsilonGreedy([[5, 1]], 0.5).probabilities(0); // → [0.75, 0.25]
 */
export function epsilonGreedy(q: readonly ArrayLike<number>[], epsilon: number): TablePolicy {
  if (!(epsilon >= 0 && epsilon <= 1)) throw new RangeError(`epsilon is ${epsilon}; expected a number in [0, 1].`);
  return tablePolicy(
    q.map((row, o) => {
      const best = bestOf(row, o);
      return Array.from(row, (_, a) => epsilon / row.length + (a === best ? 1 - epsilon : 0));
    }),
  );
}

function bestOf(row: ArrayLike<number>, o: number): number {
  if (row.length === 0) throw new RangeError(`q[${o}] is empty; there is no action to choose.`);
  let best = 0;
  for (let a = 0; a < row.length; a++) {
    // NaN > x is always false, so a broken table would always get action 0.
    if (Number.isNaN(row[a])) throw new RangeError(`q[${o}][${a}] is NaN; expected a value.`);
    if (row[a] > row[best]) best = a;
  }
  return best;
}
