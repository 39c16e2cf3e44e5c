import { currentOutput } from './output';
import { escape } from './still/svgText';
import { fontFamily } from './theme';

/** What may stand in a cell. */
export type Cell = string | number | boolean | null | undefined;

/** One column of a table. */
export interface Column<Row> {
  /** Which property of a row it shows. */
  readonly key: keyof Row & string;
  /** Its heading, with the unit. Default: the key. */
  readonly label?: string;
  /** Digits after the point, or a function that writes the cell. Default: as JavaScript writes it, four digits at most. */
  readonly format?: number | ((value: never, row: Row) => string);
  /** Default: numbers, with a short unit too (88 %), to the right; all else to the left. */
  readonly align?: 'left' | 'right' | 'center';
}

/** Options of a table. */
export interface TableOptions<Row> {
  /** Which columns, in order: keys, or keys with labels and formats. Default: all keys of the first row. */
  readonly columns?: readonly ((keyof Row & string) | Column<Row>)[];
  /** What the table shows, over it. */
  readonly caption?: string;
  /** Digits after the point in columns of numbers that name no format; columns of whole numbers have none. */
  readonly digits?: number;
}

/**
 * Shows rows as a table that any notebook page shows, also an untrusted one, and as aligned text elsewhere.
 *
 * @throws RangeError if there are no rows and no columns
 * @example
 * showTable([{ seed: 1, score: 497.25 }, { seed: 2, score: 500 }], {
 *   columns: ['seed', { key: 'score', label: 'score (steps)', format: 1 }],
 *   caption: 'Two seeds',
 * });
 */
export function showTable<Row extends object>(
  rows: readonly Row[],
  { columns, caption, digits }: TableOptions<Row> = {},
): void {
  const keys = columns ?? (Object.keys(rows[0] ?? {}) as (keyof Row & string)[]);
  if (keys.length === 0) throw new RangeError('showTable: there are no rows, and no columns are named');
  const whole = (key: keyof Row): boolean =>
    rows.every((row) => typeof row[key] !== 'number' || Number.isInteger(row[key]));
  const full = keys.map((column): Column<Row> => {
    const named: Column<Row> = typeof column === 'object' ? column : { key: column };
    return digits === undefined || whole(named.key) ? named : { format: digits, ...named };
  });
  const texts = rows.map((row) => full.map((column) => cellText(column, row)));
  const aligns = full.map(
    ({ key, align }) => align ?? (rows.every((row) => isNumeric(row[key] as Cell)) ? 'right' : 'left'),
  );
  const labels = full.map(({ key, label }) => label ?? key);
  currentOutput().show({
    'text/html': html(labels, texts, aligns, caption),
    'text/plain': plainText(labels, texts, aligns, caption),
  });
}

/** A number, nothing, or a number with a short unit as text: 88 %, 2.4 ms, 1.1e+10. */
function isNumeric(value: Cell): boolean {
  if (typeof value === 'string') return /^[−-]?\d[\d,.]*(e[+-]?\d+)?( ?[^\d\s]{1,2})?$/.test(value);
  return value === null || value === undefined || typeof value === 'number';
}

function cellText<Row extends object>({ key, format }: Column<Row>, row: Row): string {
  const value = row[key] as Cell;
  if (typeof format === 'function') return format(value as never, row);
  if (value === null || value === undefined) return '–';
  if (typeof value !== 'number') return String(value);
  const text =
    format === undefined
      ? shortest(value)
      : value.toLocaleString('en-US', { minimumFractionDigits: format, maximumFractionDigits: format });
  return text.replace('-', '−');
}

/** Whole numbers with groups of three digits; others with four digits that count. */
function shortest(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value)) return value.toLocaleString('en-US');
  return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(4)));
}

/** Inline styles only: JupyterLab strips style sheets (and classes' meaning) from an untrusted notebook. */
function html(
  labels: readonly string[],
  rows: readonly string[][],
  aligns: readonly string[],
  caption?: string,
): string {
  const cell = (tag: 'th' | 'td', text: string, column: number, style: string): string => {
    const scope = tag === 'th' ? ' scope="col"' : '';
    return `<${tag}${scope} style="padding:4px 12px;text-align:${aligns[column]};${style}">${escape(text)}</${tag}>`;
  };
  const head = labels.map((label, column) =>
    cell('th', label, column, 'font-weight:600;border-bottom:2px solid #4D4D4D'),
  );
  const line = 'border-bottom:1px solid #E0E0E0;font-variant-numeric:tabular-nums';
  const body = rows.map((row) => `<tr>${row.map((text, column) => cell('td', text, column, line)).join('')}</tr>`);
  // A caption makes its table wider rather than breaking into a column of words; only a long one breaks.
  const unbroken = caption && caption.length <= 60 ? ';white-space:nowrap' : '';
  const title = caption
    ? `<caption style="text-align:left;font-weight:600;padding:4px 12px${unbroken}">${escape(caption)}</caption>`
    : '';
  const look = `border-collapse:collapse;font:14px ${fontFamily.replace(/"/g, '')};color:#222222;background:#FFFFFF;margin:4px 0`;
  return `<table style="${look}">${title}<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function plainText(
  labels: readonly string[],
  rows: readonly string[][],
  aligns: readonly string[],
  caption?: string,
): string {
  const widths = labels.map((label, column) => Math.max(label.length, ...rows.map((row) => row[column].length)));
  const write = (row: readonly string[]): string =>
    row
      .map((text, column) => (aligns[column] === 'right' ? text.padStart(widths[column]) : text.padEnd(widths[column])))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [...(caption ? [caption] : []), write(labels), rule, ...rows.map(write)].join('\n');
}
