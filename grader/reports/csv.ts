export type CsvCell = string | number | undefined;

/**
 * Rows as CSV (RFC 4180, with a byte order mark, so that spreadsheets read UTF-8). A text that a spreadsheet would take for a formula gets
 * an apostrophe before it: names and answers come from students.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Also with apostrophes before it, or the one that is taken away again might be the student's own. */
const FORMULA = /^'*[=+\-@\t\r\n|%]/;

function cell(value: CsvCell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(text) || text !== text.trim() ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * The rows of a CSV text, whatever a spreadsheet made of its separators (comma, semicolon, tab) and line ends. The apostrophe that `toCsv`
 * puts before a formula is taken away again.
 *
 * @throws SyntaxError where a quote is not closed
 */
export function fromCsv(text: string): string[][] {
  const source = text.replace(/^\ufeff/, '');
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    const { value, end } = source[at] === '"' ? quoted(source, at) : plain(source, at, separator);
    row.push(value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value);
    at = end;
    if (source[at] === separator) {
      at++;
      if (at === source.length) row.push('');
      continue;
    }
    if (source[at] === '\r') at++;
    if (source[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  if (row.length) rows.push(row);
  return rows;
}

/** Which of the three the first line has most of. */
function separatorOf(source: string): string {
  const [line] = source.split(/\r?\n/, 1);
  const count = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function plain(source: string, at: number, separator: string): { value: string; end: number } {
  let end = at;
  while (end < source.length && source[end] !== separator && source[end] !== '\r' && source[end] !== '\n') end++;
  return { value: source.slice(at, end), end };
}

function quoted(source: string, at: number): { value: string; end: number } {
  let value = '';
  for (let k = at + 1; k < source.length; k++) {
    if (source[k] !== '"') value += source[k];
    else if (source[k + 1] === '"') value += source[k++];
    else return { value, end: k + 1 };
  }
  throw new SyntaxError('a quote is not closed');
}
