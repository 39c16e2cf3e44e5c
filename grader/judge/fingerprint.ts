import { createHash } from 'node:crypto';
import { encode, type Wire } from '../student/wire';
import type { Case } from './exercise';
import type { Answer } from './student';

/** Two programs that differ only in the order of their sums agree this well, relative to the larger number; float32 sums as well. */
const TOLERANCE = 1e-5;

/** In characters. They are kept for all cases of an exercise; those of known mistakes are a tenth of it at most. */
const LONGEST = 200_000;

/** All that can be seen of an answer from outside: what came back, what was changed, what the spies saw. Of very much, a hash. */
export function fingerprint(answer: Answer, { observed }: Case): string {
  const seen = observed ? written(observed()) : null;
  // The words of an error are the author's own.
  const told =
    answer.kind === 'returned'
      ? [written(answer.value), answer.changed, seen]
      : [answer.kind, 'changed' in answer ? answer.changed : [], seen];
  const print = JSON.stringify(told);
  return print.length > LONGEST ? JSON.stringify(createHash('sha256').update(print).digest('hex')) : print;
}

/** Spies put what they were given into lists of their own, where it may lie too deep to be written. */
function written(value: unknown): Wire {
  try {
    return encode(value, () => 0);
  } catch (error) {
    return (error as Error).message;
  }
}

/** Whether two fingerprints are the same but for rounding. */
export function matches(a: string, b: string, likeness = TOLERANCE): boolean {
  return a === b || same(JSON.parse(a) as Wire, JSON.parse(b) as Wire, likeness);
}

function same(a: Wire, b: Wire, likeness: number): boolean {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) {
    // -0 is 0 here: which of the two comes out depends on the order of a sum.
    const apart = Math.abs(x - y);
    return Object.is(x, y) || (apart < Infinity && apart <= likeness * Math.max(1, Math.abs(x), Math.abs(y)));
  }
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [of, other] = [a, b] as Record<string, Wire>[];
  const keys = Object.keys(of);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(of[key], other[key], likeness))
  );
}

/** Also of NaN, ±∞ and -0, which `encode` writes as objects. */
function numberOf(wire: Wire): number | undefined {
  if (typeof wire === 'number') return wire;
  if (wire === null || typeof wire !== 'object' || Array.isArray(wire)) return undefined;
  const { $: kind, is } = wire as Record<string, Wire>;
  return kind === 'number' ? Number(is) : undefined;
}
