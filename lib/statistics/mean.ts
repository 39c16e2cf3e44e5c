import { checkValues } from './checkValues';

/**
 * The arithmetic mean.
 *
 * @throws RangeError for an empty list or a number that is not finite
 * @example
 * import { mean } from './lib/index';
 * mean([1, 2, 6]); // → 3
 */
export function mean(values: ArrayLike<number>): number {
  checkValues('values', values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
