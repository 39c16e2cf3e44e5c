import type { Case, Complaint } from './exercise';
import { asked, counted, showValue } from './show';

type Judge = Case['judge'];

/** How far a right answer may be off: relative to the expected number's size, and never less than for 1. */
export interface Tolerance {
  readonly tolerance?: number;
}

/**
 * A judge for one expected value: a number, or arrays and plain objects of numbers. Exact up to rounding (1e-9 by default).
 * A typed array is as good as an array.
 */
export function returns(expected: unknown, { tolerance = 1e-9 }: Tolerance = {}): Judge {
  const wanted = showValue(expected);
  return (answer) => {
    if (answer.kind === 'threw')
      return { sentence: `Your function stopped with an error: ${answer.message}`, expected: wanted };
    const difference = differs(answer.value, expected, tolerance, '');
    const sentence = answer.value === undefined ? `${difference} Is there a \`return\`?` : difference;
    return difference ? { sentence: sentence!, expected: wanted } : undefined;
  };
}

/** A judge for bad input: the call must throw. What the error says is the author's own business. */
export function throws(why: string): Judge {
  return (answer): Complaint | undefined =>
    answer.kind === 'threw' ? undefined : { sentence: `${why}: throw an error that says so.`, expected: 'an error' };
}

/**
 * A judge for a call with nothing wrong in it, among those that must throw: whatever comes back, something must. Else a function that always
 * throws would have seen all that is wrong.
 */
export const accepts: Judge = (answer) =>
  answer.kind === 'threw'
    ? { sentence: `Nothing is wrong with this call, and your function stopped with an error: ${answer.message}` }
    : undefined;

/** What is different, in a sentence; nothing if it is the same. */
function differs(value: unknown, expected: unknown, tolerance: number, where: string): string | undefined {
  const it = where || 'The answer';
  if (typeof expected === 'number') {
    if (typeof value !== 'number') return `${it} is ${kindOf(value)}; a number is asked for.`;
    // Infinity − 5 is no larger than a tolerance times Infinity: what is not finite must be the very same.
    const near = Number.isFinite(expected) && Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected));
    if (near || Object.is(value, expected)) return undefined;
    return `${it} is ${showValue(value)}, not ${showValue(expected)}.`;
  }
  if (isList(expected)) {
    if (!isList(value)) return `${it} is ${kindOf(value)}; an array of ${expected.length} is asked for.`;
    if (value.length !== expected.length)
      return `${it} has ${counted(value.length, 'entry', 'entries')}; ${asked(expected.length)}.`;
    return firstOf(
      Array.from(expected, (each, i) => () => differs(value[i], each, tolerance, `${where || 'Entry'}[${i}]`)),
    );
  }
  if (expected !== null && typeof expected === 'object') {
    if (value === null || typeof value !== 'object' || isList(value))
      return `${it} is ${kindOf(value)}; an object is asked for.`;
    const fields = value as Record<string, unknown>;
    return firstOf(
      Object.entries(expected).map(
        ([key, each]) =>
          () =>
            differs(fields[key], each, tolerance, where ? `${where}.${key}` : `Its ${key}`),
      ),
    );
  }
  return Object.is(value, expected) ? undefined : `${it} is ${showValue(value)}, not ${showValue(expected)}.`;
}

function firstOf(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const found = check();
    if (found) return found;
  }
  return undefined;
}

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'undefined';
  if (isList(value)) return `an array of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
