import { checkValues } from './checkValues';

/**
 * The p-quantile, interpolated linearly between order statistics (NumPy's default): sorted[h], h = p (n − 1).
 *
 * @throws RangeError for p outside [0, 1], an empty list or a number that is not finite
 * @see Hyndman & Fan (1996), type 7
 * @example
 * import { quantile } from './lib/index';
 * quantile([1, 2, 3, 10], 0.5); // → 2.5
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: p is ${p}; expected a number in [0, 1].`);
  checkValues('values', values);
  return quantileOfSorted(Float64Array.from(values).sort(), p);
}

/** The same where the values are sorted already. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const h = p * (sorted.length - 1);
  const below = Math.floor(h);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (h - below) * (sorted[above] - sorted[below]);
}
