import type { Verdict } from './student';

/** Verdicts of what was never called: it is not written, or its file cannot run. */
export const neverRan: ReadonlySet<Verdict> = new Set<Verdict>([
  'not implemented',
  'missing file',
  'misplaced file',
  'unreadable file',
  'missing export',
  'does not compile',
  'forbidden import',
]);
