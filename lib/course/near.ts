/**
 * Whether two numbers, or two vectors number by number, are no further apart than a tolerance.
 *
 * NaN is near nothing.
 *
 * @throws RangeError for vectors of different lengths
 * @example
 * import { near } from './lib/index';
 * near(0.1 + 0.2, 0.3, 1e-12); // → true
 * near([1, 2], [1, 2.1], 0.05); // → false
 */
export function near(
  actual: number | ArrayLike<number>,
  expected: number | ArrayLike<number>,
  tolerance: number,
): boolean {
  const [a, b] = [listOf(actual), listOf(expected)];
  if (a.length !== b.length)
    throw new RangeError(`near: ${a.length} numbers and ${b.length} numbers; expected as many.`);
  return a.every((value, i) => Math.abs(value - b[i]) <= tolerance);
}

function listOf(value: number | ArrayLike<number>): number[] {
  return typeof value === 'number' ? [value] : Array.from(value);
}
