/**
 * The middle value; of an even number of values the mean of the two in the middle. Infinity counts as a value (of a run
 * that never arrives, see `firstReach`), NaN does not.
 *
 * @throws RangeError for an empty list or a NaN
 * @example
 * import { median } from './lib/index';
 * median([3, 1, Infinity]); // → 3
 */
export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  if (n === 0) throw new RangeError('median: values is empty; expected at least one number.');
  // Sorted, NaN stands last.
  if (Number.isNaN(sorted[n - 1])) {
    throw new RangeError(`median: values[${Array.from(values).findIndex(Number.isNaN)}] is NaN; expected a number.`);
  }
  const [a, b] = [sorted[(n - 1) >> 1], sorted[n >> 1]];
  return a === b ? a : (a + b) / 2;
}
