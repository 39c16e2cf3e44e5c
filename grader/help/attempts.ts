import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../writeWhole';

/** How often each exercise was checked without success, in the learner's own folder. Help grows with it. */
export interface Attempts {
  /** Failed checks since the last success. */
  failed(exercise: string): number;
  /** Notes a check, and returns the number of failed ones, this one included. */
  note(exercise: string, passed: boolean): number;
}

type Stored = Record<string, { failed: number; passed: boolean }>;

/** The attempts of a work root. A file that is damaged counts as none: nobody is kept from checking. */
export function attemptsIn(workRoot: string): Attempts {
  const file = join(workRoot, '.course', 'attempts.json');
  const read = (): Stored => {
    try {
      const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored | null;
      return stored && typeof stored === 'object' && !Array.isArray(stored) ? stored : {};
    } catch {
      return {};
    }
  };
  const failed = (exercise: string): number => {
    const count = read()[exercise]?.failed;
    return Number.isSafeInteger(count) && count! > 0 ? count! : 0;
  };
  return {
    failed,
    note(exercise, passed) {
      const count = passed ? 0 : failed(exercise) + 1;
      write(file, { ...read(), [exercise]: { failed: count, passed } });
      return count;
    },
  };
}

/** A folder that cannot be written costs the count, not the check. */
function write(file: string, stored: Stored): void {
  try {
    writeWhole(file, `${JSON.stringify(stored, null, 2)}\n`);
  } catch {
    // A work root without the right to write: help stays at its first step.
  }
}
