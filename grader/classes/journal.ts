import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SubmissionResult } from '../judge/gradeSubmission';

/** Results as they come, a line each. A grader that is killed leaves at worst half a line, which is passed over. */
export interface Journal {
  /** What was found for a key; nothing if that was never graded. */
  get(key: string): SubmissionResult | undefined;
  add(key: string, result: SubmissionResult): void;
}

/** The journal in a file, with all that earlier runs wrote. */
export function openJournal(file: string): Journal {
  mkdirSync(dirname(file), { recursive: true });
  const known = new Map<string, SubmissionResult>();
  const text = read(file);
  for (const line of text.split('\n')) {
    const entry = parse(line);
    if (entry) known.set(entry.key, entry.result);
  }
  // What stands after the last whole line must not be glued to the next one.
  let separator = text === '' || text.endsWith('\n') ? '' : '\n';
  return {
    get: (key) => known.get(key),
    add(key, result) {
      const line = `${separator}${JSON.stringify({ key, result })}\n`;
      // A disk that is full takes half a line.
      separator = '\n';
      try {
        appendFileSync(file, line);
      } catch (error) {
        throw new Error(`the journal ${file} cannot be written (${(error as Error).message})`);
      }
      separator = '';
      known.set(key, result);
    },
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function parse(line: string): { key: string; result: SubmissionResult } | undefined {
  try {
    const entry = JSON.parse(line) as { key?: unknown; result?: unknown };
    if (typeof entry.key !== 'string' || typeof entry.result !== 'object' || entry.result === null) return undefined;
    return entry as { key: string; result: SubmissionResult };
  } catch {
    return undefined;
  }
}
