import { encode, type Wire } from '../student/wire';
import type { Case } from './exercise';
import type { Answer } from './student';

/** Two programs that differ only in the order of their sums agree this well, relative to the larger number; float32 sums as well. */
const TOLERANCE = 1e-5;

/** All that can be seen of an answer from outside: what came back, what was changed, what the spies saw. */
export function fingerprint(answer: Answer, { observed }: Case): string {
  const seen = observed ? encode(observed(), () => 0) : null;
  if (answer.kind === 'returned') return JSON.stringify([encode(answer.value, () => 0), answer.changed, seen]);
  // The words of an error are the author's own.
  return JSON.stringify([answer.kind, 'changed' in answer ? answer.changed : [], seen]);
}

/** Whether two fingerprints are the same but for rounding. */
export function matches(a: string, b: string, likeness = TOLERANCE): boolean {
  return a === b || same(JSON.parse(a) as Wire, JSON.parse(b) as Wire, likeness);
}

function same(a: Wire, b: Wire, likeness: number): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= likeness * Math.max(1, Math.abs(a), Math.abs(b));
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
