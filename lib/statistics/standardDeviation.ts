import { mean } from './mean';

/**
 * The sample standard deviation, √(Σ (x − x̄)² / (n − 1)).
 *
 * @returns Infinity for one value: it shows no spread, which does not mean that there is none
 * @throws RangeError for an empty list or a number that is not finite
 * @example
 * import { standardDeviation } from './lib/index';
 * standardDeviation([1, 3, 5]); // → 2
 */
export function standardDeviation(values: ArrayLike<number>): number {
  const centre = mean(values);
  if (values.length === 1) return Infinity;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - centre) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}
