// npm run notebooks [-- --out FOLDER --fix NAME…]: executes the course's notebooks with nbclient and our kernel.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { allNotebooks } from './notebooks/allNotebooks';
import { cleanNotebook } from './notebooks/cleanNotebook';
import { executeNotebook } from './notebooks/executeNotebook';

const usage = `npm run notebooks [-- OPTIONS NAME…]    executes the notebooks whose names contain one of the words, or all
  --out FOLDER     writes the executed copies there; the notebooks themselves never change
  --timeout S      seconds for one cell (600)
  --fix            executes nothing: removes outputs and counts, names new cells, fixes the metadata
FAST=1 in the environment reaches the notebooks, which then train less.`;

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const notebooks = allNotebooks().filter(
    (path) => !positionals.length || positionals.some((word) => basename(path).includes(word)),
  );
  if (!notebooks.length)
    return complain(`no notebook is named like ${positionals.join(' or ') || 'notebooks/*.ipynb'}`);
  if (values.fix) return fix(notebooks);

  const timeoutSeconds = Number(values.timeout);
  if (!(timeoutSeconds > 0)) return complain(`--timeout ${values.timeout}: a number of seconds is expected`);
  if (values.out) mkdirSync(values.out, { recursive: true });
  return execute(notebooks, values.out && resolve(values.out), timeoutSeconds);
}

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      timeout: { type: 'string', default: '600' },
      fix: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

async function execute(notebooks: readonly string[], out: string | undefined, timeoutSeconds: number): Promise<number> {
  let failed = 0;
  const width = Math.max(...notebooks.map((path) => basename(path).length));
  for (const path of notebooks) {
    const name = basename(path);
    const { seconds, cells, error } = await executeNotebook(path, { copy: out && join(out, name), timeoutSeconds });
    const slowest = [...cells].sort((a, b) => b.seconds - a.seconds)[0];
    const longest = slowest ? `, longest ${slowest.seconds.toFixed(1)} s (${slowest.id})` : '';
    const count = `${cells.length} cells`.padStart(9);
    console.log(`${error ? '✗' : '✓'} ${name.padEnd(width)} ${seconds.toFixed(1).padStart(7)} s ${count}${longest}`);
    if (error) {
      failed++;
      console.log(error.trim().replace(/^/gm, '    '));
    }
  }
  console.log(`${notebooks.length - failed} of ${notebooks.length} notebooks ran`);
  return failed ? 1 : 0;
}

function fix(notebooks: readonly string[]): number {
  for (const path of notebooks) {
    const before = readFileSync(path, 'utf8');
    const after = cleanNotebook(before);
    if (after !== before) writeFileSync(path, after);
    console.log(`${after === before ? 'clean  ' : 'cleaned'} ${basename(path)}`);
  }
  return 0;
}

function complain(what: string): number {
  console.error(`npm run notebooks: ${what}`);
  return 2;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error & { code?: string }) => {
    process.exitCode = error.code?.startsWith('ERR_PARSE_ARGS')
      ? complain(error.message)
      : complain(String(error.stack));
  },
);
