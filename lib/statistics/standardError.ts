import { standardDeviation } from './standardDeviation';

/**
 * The standard error of the mean, s/√n: half the bar costs four times the samples.
 *
 * @returns Infinity for one value
 * @throws RangeError for an empty list or a number that is not finite
 * @example
 * import { standardError } from './lib/index';
 * standardError([1, 3, 5, 7, 9].map((x) => x / Math.sqrt(2))).toFixed(9); // → '1.000000000'
 */
export function standardError(values: ArrayLike<number>): number {
  return standardDeviation(values) / Math.sqrt(values.length);
}
