/**
 * The mean of the last `window` values at each place; of as many as there are at the beginning.
 *
 * @throws RangeError for a window that is not a positive integer
 * @example
 * import { movingMean } from './lib/index';
 * movingMean([1, 3, 5, 7], 2); // → Float64Array [1, 2, 4, 6]
 */
export function movingMean(values: ArrayLike<number>, window: number): Float64Array {
  if (!(Number.isInteger(window) && window > 0)) {
    throw new RangeError(`movingMean: window is ${window}; expected a positive integer.`);
  }
  const means = new Float64Array(values.length);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i] - (i >= window ? values[i - window] : 0);
    means[i] = sum / Math.min(i + 1, window);
  }
  return means;
}
