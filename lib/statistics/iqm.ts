import { checkValues } from './checkValues';

/**
 * The interquartile mean: the mean of the middle half, after ⌊n/4⌋ values are cut at each end.
 *
 * As hard to fool as the median by one lucky or broken run, and with a smaller spread. The cut is of whole values, as in
 * rliable (scipy's `trim_mean(x, 0.25)`): of 3 values none is cut.
 *
 * @throws RangeError for an empty list or a number that is not finite
 * @see Agarwal et al. (2021), arXiv:2108.13264
 * @example
 * import { iqm } from './lib/index';
 * iqm([9, 500, 480, 490]); // → 485
 */
export function iqm(values: ArrayLike<number>): number {
  checkValues('values', values);
  const sorted = Float64Array.from(values).sort();
  const cut = Math.floor(sorted.length / 4);
  let sum = 0;
  for (let i = cut; i < sorted.length - cut; i++) sum += sorted[i];
  return sum / (sorted.length - 2 * cut);
}
