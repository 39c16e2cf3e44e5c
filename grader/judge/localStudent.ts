import type { Harness } from '../student/harness';
import { encode, type Wire } from '../student/wire';
import { NOT_IMPLEMENTED, type Answer, type CallOptions, type Student } from './student';

/**
 * A module of ours (a solution, a known mistake) as a student, in this process and without limits. Never for a file that somebody
 * handed in.
 */
export function localStudent(
  exports: Readonly<Record<string, unknown>>,
  harnesses: Readonly<Record<string, Harness>> = {},
): Student {
  return { call: (name, args, options) => callHere(exports, harnesses, name, args, options) };
}

async function callHere(
  exports: Readonly<Record<string, unknown>>,
  harnesses: Readonly<Record<string, Harness>>,
  name: string,
  args: readonly unknown[],
  { harness }: CallOptions = {},
): Promise<Answer> {
  const exported = exports[name];
  if (typeof exported !== 'function') return { kind: 'missing export', message: name };
  const call = exported as (...args: unknown[]) => unknown;
  const beside = harness ? (harnesses[harness] as ((...args: unknown[]) => unknown) | undefined) : undefined;
  if (harness && !beside) throw new RangeError(`there is no harness ${JSON.stringify(harness)}`);
  const before = args.map(snapshot);
  const changed = (): number[] => args.flatMap((arg, i) => (snapshot(arg) === before[i] ? [] : [i]));
  try {
    const value = await (beside ? beside(call, ...args) : call(...args));
    return { kind: 'returned', value: remote(value), changed: changed() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message === NOT_IMPLEMENTED) return { kind: 'not implemented', message };
    return { kind: 'threw', message, changed: changed() };
  }
}

/** Functions count as unchanged: what they did is seen by the spies. */
const snapshot = (value: unknown): string => JSON.stringify(encode(value, () => 0) satisfies Wire);

/** As it would arrive from another process: functions answer with a promise of an `Answer`. */
function remote(value: unknown): unknown {
  if (typeof value === 'function') {
    const exports = { it: value };
    return (...args: unknown[]) => callHere(exports, {}, 'it', args);
  }
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(remote);
  const own = (each: unknown): unknown => (typeof each === 'function' ? each.bind(value) : each);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, remote(own(each))]));
}
