// Which line that somebody wrote stands behind a line that runs. tslab compiles twice, TypeScript to modern JavaScript
// and that to CommonJS, so a place is looked up in two source maps, one after the other.
const { SourceMap } = require('node:module');
const fs = require('node:fs');
const path = require('node:path');

const compiled = new Map();

/** A long session runs thousands of cells; traces into the oldest ones may lose their lines. */
const MOST = 2_000;

/**
 * Remembers what `file` was compiled from: `name` as people call it ("cell [3]", "lib/index.ts"), its `text` (or null:
 * read the file of that name), the `maps` from its last form back to its first, how many lines tslab put before the
 * source, and at which line of the compiled code it ends (what follows is tslab's).
 */
function remember(file, { name, text, maps, linesBefore = 0, end = Infinity }) {
  compiled.delete(file);
  compiled.set(file, { name, text, maps, linesBefore, end });
  if (compiled.size > MOST) compiled.delete(compiled.keys().next().value);
}

/** The place in the source, counted from 1, of a place in `file` that V8 reports; undefined when there is none. */
function locate(file, line, column) {
  const entry = compiled.get(file);
  if (!entry || line > entry.end) return undefined;
  entry.parsed ??= entry.maps.map((map) => new SourceMap(typeof map === 'string' ? JSON.parse(map) : map));
  let place = { line: line - 1, column: column - 1 };
  for (const map of entry.parsed) {
    const { originalLine, originalColumn } = map.findEntry(place.line, place.column);
    if (originalLine === undefined) return undefined;
    place = { line: originalLine, column: originalColumn };
  }
  const found = { name: entry.name, line: place.line + 1 - entry.linesBefore, column: place.column + 1 };
  return { ...found, text: entry.text };
}

/** Whether this is a line of code that tslab put after somebody's code. */
function isAdded(file, line) {
  return line > compiled.get(file)?.end;
}

/** The line with its neighbours, and a caret under the column; '' where there is no such line. */
function excerpt({ name, line, column, text }) {
  const lines = (text ?? read(name)).split('\n');
  if (line < 1 || line > lines.length) return '';
  const first = Math.max(1, line - 2);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const out = [];
  for (let n = first; n <= last; n++) {
    out.push(`${n === line ? '>' : ' '} ${String(n).padStart(width)} | ${lines[n - 1]}`.trimEnd());
    if (n === line) out.push(`${' '.repeat(width + 3)}| ${' '.repeat(column - 1)}^`);
  }
  return out.join('\n');
}

function read(name) {
  try {
    return fs.readFileSync(path.resolve(name), 'utf8');
  } catch {
    return '';
  }
}

/** "cell [3], line 7" or "lib/index.ts:7:5", which editors and terminals can open. */
function describePlace({ name, line, column }) {
  return name.startsWith('cell [') ? `${name}, line ${line}` : `${name}:${line}:${column}`;
}

module.exports = { remember, locate, isAdded, excerpt, describePlace };
