import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../../lib/display/output';
import { escape } from '../../lib/display/still/svgText';
import { faintInk, fontFamily, ink } from '../../lib/display/theme';
import { catalogueIn, type CatalogueEntry } from './catalogue';
import { unwrittenAt } from './unwritten';

/**
 * What `check()` shows of an exercise that nobody has begun: where it is, how long it takes, what it is worth, a hint. Looks at the file
 * only, so it costs milliseconds. `again` ends 'save the file, and …'. Nothing where there is something to check, or the file is not there.
 */
export function notBegun(
  id: string,
  root: string,
  workRoot: string,
  again = 'run this cell again',
): Bundle | undefined {
  const entry = catalogueIn(root).find((each) => each.id === id);
  if (!entry) return undefined;
  let source: string;
  try {
    source = readFileSync(join(workRoot, 'exercises', `${entry.file}.ts`), 'utf8');
  } catch {
    return undefined;
  }
  const lines = entry.exports.map((name) => unwrittenAt(source, name));
  return lines.every((line): line is number => line !== undefined)
    ? bundle(entry, lines, `Write it there, save the file (Ctrl-S or ⌘S), and ${again}.`)
    : undefined;
}

function bundle(
  { id, title, file, exports, minutes, points, hint }: CatalogueEntry,
  lines: readonly number[],
  next: string,
): Bundle {
  const head = `You have not begun ${id}, ${title}${/[?!]$/.test(title) ? '' : '.'}`;
  const functions = exports.map((name, k) => `${name} (line ${lines[k]})`).join(' and ');
  const rows = [
    ['file', `exercises/${file}.ts`],
    [exports.length > 1 ? 'functions' : 'function', functions],
    ['takes', `about ${minutes} minutes`],
    ['worth', `${points} ${points === 1 ? 'point' : 'points'}`],
  ];
  return {
    'text/html': html(head, rows, hint, next),
    'text/plain': [head, ...[...rows, ['hint', hint]].map(([term, text]) => `  ${term.padEnd(9)} ${text}`), next].join(
      '\n',
    ),
  };
}

function html(head: string, rows: readonly (readonly string[])[], hint: string, next: string): string {
  const font = `font:14px ${fontFamily.replace(/"/g, '')}`;
  const cell = 'padding:2px 12px;text-align:left;vertical-align:top';
  const lines = rows.map(
    ([term, text]) =>
      `<tr><td style="${cell};color:${faintInk}">${escape(term)}</td><td style="${cell}">${escape(text)}</td></tr>`,
  );
  return `<div style="${font};color:${ink};background:#FFFFFF"><table style="border-collapse:collapse;${font};color:${ink};margin:4px 0;max-width:860px"><caption style="text-align:left;font-weight:600;padding:4px 12px">${escape(head)}</caption><tbody>${lines.join('')}</tbody></table><details style="padding:2px 12px"><summary>A hint</summary>${escape(hint)}</details><div style="padding:4px 12px 6px;color:${faintInk}">${escape(next)}</div></div>`;
}
