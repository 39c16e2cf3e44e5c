import type { Value } from './line';

/** Two lines are taken as equal when their relative difference is below this. */
export const TOLERANCE = 1e-9;

function differenceOfNumbers(a: number, b: number): number {
  if (Number.isNaN(a) && Number.isNaN(b)) return 0;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a === b ? 0 : Infinity;
  return Math.abs(a - b) / (1 + Math.abs(a) + Math.abs(b));
}

const parts = (value: Value): readonly number[] => (typeof value === 'number' ? [value] : value);

/**
 * How far apart two values are: max |a − b| / (1 + |a| + |b|) over the components. A number and a vector, or vectors of
 * different lengths, are infinitely far apart; NaN is as far from a number, and equal to NaN.
 *
 * @example
 * difference([1, 2], [1, 2]); // 0
 */
export function difference(a: Value, b: Value): number {
  const [x, y] = [parts(a), parts(b)];
  if (typeof a !== typeof b || x.length !== y.length) return Infinity;
  return x.reduce((worst, value, i) => Math.max(worst, differenceOfNumbers(value, y[i])), 0);
}

/**
 * How much larger `b` is than `a`, relative as in `difference`; 0 where a ≥ b in every component.
 *
 * @example
 * excess(3, 2); // 0: 3 ≥ 2
 */
export function excess(a: Value, b: Value): number {
  const [x, y] = [parts(a), parts(b)];
  if (typeof a !== typeof b || x.length !== y.length) return Infinity;
  return x.reduce((worst, value, i) => (value >= y[i] ? worst : Math.max(worst, differenceOfNumbers(value, y[i]))), 0);
}
