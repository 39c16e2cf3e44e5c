import { checkNumbers } from './check';

/**
 * The leave-one-out baseline: for each sample the mean of all others. "My own result may not judge itself."
 *
 * b_i = (Σ_j x_j − x_i) / (N − 1)
 *
 * Independent of sample i, so subtracting it leaves the expected gradient as it is; the mean that includes oneself shrinks it
 * by 1 − 1/N. One function for episodes and for groups of replies (RLOO).
 *
 * @param values [N], N ≥ 2
 * @returns the baselines, [N]
 * @throws RangeError if there are fewer than two samples: then nobody else is there to compare with
 * @see Kool et al. (2019), Buy 4 REINFORCE samples, get a baseline for free; Ahmadian et al., arXiv:2402.14740
 *
 * @example
 * import { leaveOneOut } from './lib/index';
 * leaveOneOut([1, 2, 6]); // → Float64Array [4, 3.5, 1.5]
 */
export function leaveOneOut(values: ArrayLike<number>): Float64Array {
  checkNumbers('values', values);
  const n = values.length;
  if (n < 2) throw new RangeError(`leave-one-out got ${n} sample${n === 1 ? '' : 's'}; expected at least 2`);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i];
  return Float64Array.from({ length: n }, (_, i) => (sum - values[i]) / (n - 1));
}
