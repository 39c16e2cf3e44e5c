import { checkLength } from './check';

/**
 * How much of the returns' spread a value function explains: 1 − Var(G − V) / Var(G).
 *
 * 1: it foresees every return. 0: it knows no more than their mean. Negative: worse than that. Returns without spread give 0.
 *
 * @param returns G, [T]
 * @param values V, [T]
 * @throws RangeError for lists of unlike length
 *
 * @example
 * import { explainedVariance } from './lib/index';
 * explainedVariance([1, 2, 3], [1, 2, 3]); // → 1
 */
export function explainedVariance(returns: ArrayLike<number>, values: ArrayLike<number>): number {
  const n = returns.length;
  checkLength('values', values, n, 'return');
  let [returnSum, errorSum] = [0, 0];
  for (let t = 0; t < n; t++) {
    returnSum += returns[t];
    errorSum += returns[t] - values[t];
  }
  const [meanReturn, meanError] = [returnSum / n, errorSum / n];
  let [total, left] = [0, 0];
  for (let t = 0; t < n; t++) {
    total += (returns[t] - meanReturn) ** 2;
    left += (returns[t] - values[t] - meanError) ** 2;
  }
  return total > 0 ? 1 - left / total : 0;
}
