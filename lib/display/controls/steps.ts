/**
 * Equal steps from `from` to `to`, both included, without rounding dust.
 *
 * @throws RangeError when the step does not lead from one to the other
 * @example
 * steps(-1, 1, 0.5); // → [-1, -0.5, 0, 0.5, 1]
 */
export function steps(from: number, to: number, step: number): number[] {
  const count = Math.round((to - from) / step);
  if (!(count >= 1 && Math.abs(from + count * step - to) < 1e-9 * Math.max(1, Math.abs(to))))
    throw new RangeError(`steps: from ${from} to ${to} by ${step}; expected a step that leads there.`);
  const digits = Math.max(...[from, step].map((value) => (String(value).split('.')[1] ?? '').length));
  // + 0: no negative zero.
  return Array.from({ length: count + 1 }, (_, i) => Number((from + i * step).toFixed(digits)) + 0);
}

/**
 * About `count` whole numbers from `from` to `to`, evenly spread on a logarithmic scale, without repeats.
 *
 * @throws RangeError for a range that is not positive and rising
 * @example
 * logSteps(1, 100, 5); // → [1, 3, 10, 32, 100]
 */
export function logSteps(from: number, to: number, count: number): number[] {
  if (!(from > 0 && to > from && count >= 2))
    throw new RangeError(`logSteps: ${count} from ${from} to ${to}; expected two or more from a positive number up.`);
  const all = Array.from({ length: count }, (_, i) => Math.round(from * (to / from) ** (i / (count - 1))));
  return [...new Set(all)];
}
