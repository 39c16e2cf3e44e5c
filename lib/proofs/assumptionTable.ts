import { checkProof, type CheckProofOptions } from './checkProof';
import { proofSpec, type ProofId } from './registry';
import type { CheckedLine } from './report';
import { showPlace } from './reportText';

/** Which assumption does each line of a derivation spend? */
export interface AssumptionTable {
  readonly id: string;
  readonly title: string;
  /** The columns: a world for each assumption, in which it is broken. */
  readonly assumptions: readonly string[];
  /** What is so in the world of each column. */
  readonly broken: readonly string[];
  /** The rows: each line with its reasons and what it spends. */
  readonly lines: readonly CheckedLine[];
  toString(): string;
}

/**
 * The skeleton of a right derivation: rows are its lines, columns the worlds in which one assumption is broken, and a
 * line spends an assumption when it no longer follows there. Options as for `checkProof`.
 *
 * @throws Error (the promise is rejected) when the proof is not right: its text is the report's
 * @example
 * import { because, given } from './line';
 * const table = await assumptionTable('2.2', {
 *   proof: ({ Ea, sumA, grad, pi, b, s, log }) => [
 *     given(() => Ea((a) => grad(() => log(pi(a, s))) * b(s))),
 *     because(['definition', 'log trick'], () => sumA((a) => grad(() => pi(a, s)) * b(s))),
 *     because('baseline ignores the action', () => b(s) * sumA((a) => grad(() => pi(a, s)))),
 *     because('policy sums to one', () => 0),
 *   ],
 * });
 * table.lines[1].spends; // ['policy is positive']
 */
export async function assumptionTable<Id extends ProofId>(
  id: Id,
  options: CheckProofOptions<Id> = {},
): Promise<AssumptionTable> {
  const report = await checkProof(id, options);
  if (report.kind !== 'right') throw new Error(report.toString());
  const { title, assumptions, kind } = proofSpec(id);
  const table = { id, title, assumptions, broken: assumptions.map((a) => kind.broken[a]), lines: report.lines };
  const text = { value: () => tableText(table), enumerable: false };
  const inspect = Symbol.for('nodejs.util.inspect.custom');
  return Object.defineProperties(table, { toString: text, [inspect]: text }) as AssumptionTable;
}

function tableText({ assumptions, lines }: Pick<AssumptionTable, 'assumptions' | 'lines'>): string {
  const names = lines.map((line) => `${showPlace(line)}: ${line.because.join(' + ') || 'given'}`);
  const width = Math.max(...names.map((name) => name.length));
  const row = (name: string, cells: readonly string[]) => `${name.padEnd(width)}  ${cells.join(' ')}`.trimEnd();
  const marks = lines.map((line, i) =>
    row(
      names[i],
      assumptions.map((a) => (line.spends.includes(a) ? '×' : '·')),
    ),
  );
  const legend = assumptions.map((a, i) => row('', [...assumptions.slice(0, i).map(() => '│'), a]));
  return [...legend, ...marks].join('\n');
}
