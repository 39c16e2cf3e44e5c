import { checkValues } from './checkValues';

/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, ties sharing the mean of theirs. From −1 to 1.
 *
 * @returns NaN when one of the lists is constant: it has no order to compare
 * @throws RangeError for lists of unlike length, fewer than two values, or a number that is not finite
 * @example
 * import { spearman } from './lib/index';
 * spearman([1, 2, 3], [1, 10, 100]); // → 1
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length || x.length < 2) {
    throw new RangeError(`spearman: ${x.length} and ${y.length} values; expected as many, and at least two.`);
  }
  const [a, b] = [ranks(x), ranks(y)];
  const middle = (x.length + 1) / 2;
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < a.length; i++) {
    both += (a[i] - middle) * (b[i] - middle);
    squaresA += (a[i] - middle) ** 2;
    squaresB += (b[i] - middle) ** 2;
  }
  return both / Math.sqrt(squaresA * squaresB);
}

/** Ranks 1 … n; equal values share the mean of their ranks. */
function ranks(values: ArrayLike<number>): Float64Array {
  checkValues('values', values);
  const order = Array.from(values, (_, i) => i).sort((i, j) => values[i] - values[j]);
  const result = new Float64Array(values.length);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    for (let i = start; i < end; i++) result[order[i]] = (start + 1 + end) / 2;
  }
  return result;
}
