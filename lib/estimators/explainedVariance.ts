/**
 * How much of the returns' spread a value function explains: 1 − Var(G − V) / Var(G).
 *
 * 1: it foresees every return. 0: it knows no more than their mean. Negative: worse than that. Returns without spread give 0.
 *
 * @param returns G, [T]
 * @param values V, [T]
 *
 * @example
 * import { explainedVariance } from './lib/index';
 * explainedVariance([1, 2, 3], [1, 2, 3]); // → 1
 */
export function explainedVariance(returns: ArrayLike<number>, values: ArrayLike<number>): number {
  const variance = (x: (t: number) => number): number => {
    const n = returns.length;
    let mean = 0;
    for (let t = 0; t < n; t++) mean += x(t) / n;
    let sum = 0;
    for (let t = 0; t < n; t++) sum += (x(t) - mean) ** 2 / n;
    return sum;
  };
  const total = variance((t) => returns[t]);
  return total > 0 ? 1 - variance((t) => returns[t] - values[t]) / total : 0;
}
