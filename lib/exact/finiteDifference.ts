/**
 * The gradient of a function by wiggling one number at a time, with five points:
 *
 * f'(x) ≈ [f(x − 2h) − 8 f(x − h) + 8 f(x + h) − f(x + 2h)] / 12h, error of order h⁴
 *
 * @param theta where, [P]; left as it is
 * @param h 1e-3 unless given: rounding (1e-16 / h) and the h⁴ error are both about 1e-12 there
 * @returns [P]
 * @throws RangeError when f is not finite near theta
 * @example
 * import { finiteDifference } from './lib/index';
 * finiteDifference(([x, y]) => x * x + 3 * y, [2, 0]).map((d) => d.toFixed(6)); // → ['4.000000', '3.000000']
 */
export function finiteDifference(f: (theta: number[]) => number, theta: ArrayLike<number>, h = 1e-3): number[] {
  return Array.from(theta, (_, i) => {
    const at = (offset: number) => f(Array.from(theta, (x, j) => (j === i ? x + offset : x)));
    const slope = (at(-2 * h) - 8 * at(-h) + 8 * at(h) - at(2 * h)) / (12 * h);
    if (!Number.isFinite(slope))
      throw new RangeError(`finiteDifference: f is not finite near theta[${i}] = ${theta[i]}.`);
    return slope;
  });
}
