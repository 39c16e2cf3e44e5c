import type { Row } from './measure';

const mark = (reached: boolean | undefined) => (reached === undefined ? ' ' : reached ? '✓' : '✗');

/** The rows under each other, for a terminal. */
export function table(rows: readonly Row[]): string {
  const cells = [
    ['', 'measure', 'reach', 'measured'],
    ...rows.map((r) => [mark(r.reached), r.name, r.reach, r.measured]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column].length)));
  return cells
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
