import { cellId } from './cellId';

interface Cell {
  readonly cell_type: 'code' | 'markdown' | 'raw';
  readonly id?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly source: string | readonly string[];
}

/** What JupyterLab writes into a notebook of our kernel: a clean notebook stays clean when it is saved unchanged. */
const metadata = {
  kernelspec: { display_name: 'TypeScript (course)', language: 'typescript', name: 'course-ts' },
  language_info: {
    codemirror_mode: { mode: 'typescript', name: 'javascript', typescript: true },
    file_extension: '.ts',
    mimetype: 'text/typescript',
    name: 'typescript',
    version: '5.0.4',
  },
};

/** What a cell may say about itself; the rest (times, what was folded) is of one reading. */
const keptOfCells = ['tags', 'jupyter', 'editable', 'deletable'];

/**
 * The notebook as it is committed: no outputs, no counts, cells with names, fixed metadata, keys in the order in which
 * nbformat writes them. Cleaning a clean notebook changes nothing.
 */
export function cleanNotebook(text: string): string {
  const { cells } = JSON.parse(text) as { cells: readonly Cell[] };
  const taken = new Set<string>();
  const cleaned = cells.map((cell) => {
    const source = lines(cell.source);
    const id = cellId(cell.id, cell.cell_type, source.join(''), taken);
    taken.add(id);
    const code = cell.cell_type === 'code';
    return {
      cell_type: cell.cell_type,
      ...(code ? { execution_count: null } : {}),
      id,
      metadata: keptMetadata(cell.metadata ?? {}),
      ...(code ? { outputs: [] } : {}),
      source,
    };
  });
  return `${JSON.stringify({ cells: cleaned, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

function lines(source: string | readonly string[]): string[] {
  const text = typeof source === 'string' ? source : source.join('');
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function keptMetadata(all: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(all).filter(([key]) => keptOfCells.includes(key));
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}
