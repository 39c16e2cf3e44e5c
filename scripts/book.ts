// npm run book [-- --out FOLDER --fast]: all notebooks with their outputs, as a static site that needs no network.
import { buildSync } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentsPage } from './book/contentsPage';
import { prepareNotebook } from './book/prepareNotebook';
import { allNotebooks } from './notebooks/allNotebooks';
import { executeNotebook } from './notebooks/executeNotebook';
import { root, venvPython } from './setup/paths.mjs';

const usage = `npm run book [-- OPTIONS]    executes all notebooks and renders them into dist/book
  --out FOLDER       where the site goes (dist/book)
  --executed FOLDER  takes the executed notebooks from there (npm run notebooks -- --out FOLDER) instead of running them
FAST=1 in the environment reaches the notebooks, which then train less.`;

const source = join(root, '.course', 'book');
// Not in `source`: Sphinx would make a second page of each, and search would find both.
const executedHere = join(root, '.course', 'book-executed');

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: join(root, 'dist', 'book') },
      executed: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const began = performance.now();
  rmSync(source, { recursive: true, force: true });
  mkdirSync(join(source, 'notebooks'), { recursive: true });
  const executed = values.executed ? resolve(values.executed) : executedHere;
  if (!values.executed && !(await executeAll(executed))) return 1;
  writeSource(executed);
  if (!render(resolve(values.out))) return 1;
  const page = relative(process.cwd(), join(values.out, 'index.html'));
  console.log(`${page}: the book, made in ${((performance.now() - began) / 1000).toFixed(0)} s. Open it in a browser.`);
  return 0;
}

async function executeAll(folder: string): Promise<boolean> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const path of allNotebooks()) {
    const { seconds, error } = await executeNotebook(path, { copy: join(folder, basename(path)) });
    console.log(`${error ? '✗' : '✓'} ${basename(path)} ${seconds.toFixed(1)} s`);
    if (error) {
      console.log(error.trim().replace(/^/gm, '    '));
      console.error('npm run book: a notebook failed, so there is no book. Run npm run notebooks to see more.');
      return false;
    }
  }
  return true;
}

/** What Sphinx reads: notebooks, the contents page, what the pages load, and the files that notebooks link to. */
function writeSource(executed: string): void {
  const chapters = allNotebooks().map((path) => {
    const file = join(executed, basename(path));
    if (!existsSync(file)) throw new Error(`${file} is missing; expected an executed copy of each notebook`);
    const text = readFileSync(file, 'utf8');
    writeFileSync(join(source, 'notebooks', basename(path)), prepareNotebook(text));
    const { cells } = JSON.parse(text) as { cells: { source: string | string[] }[] };
    return { name: basename(path, '.ipynb'), opening: [cells[0]?.source ?? ''].flat().join('') };
  });
  writeFileSync(join(source, 'index.md'), contentsPage(chapters));
  for (const folder of ['exercises', 'solutions'])
    cpSync(join(root, folder), join(source, folder), { recursive: true });
  const statics = join(source, '_static');
  mkdirSync(statics);
  const ours = join(root, 'scripts', 'book');
  cpSync(join(ours, 'conf.py'), join(source, 'conf.py'));
  for (const file of ['book.css', 'plots.js']) cpSync(join(ours, file), join(statics, file));
  const packages = createRequire(import.meta.url);
  const mathjax = dirname(packages.resolve('mathjax/package.json'));
  mkdirSync(join(statics, 'mathjax'));
  cpSync(join(mathjax, 'es5', 'tex-svg.js'), join(statics, 'mathjax', 'tex-svg.js'));
  const plotly = packages.resolve('plotly.js-dist');
  buildSync({ entryPoints: [plotly], minify: true, outfile: join(statics, 'plotly.min.js'), logLevel: 'error' });
}

/** Runs Sphinx. A warning (a link that leads nowhere, a title twice) is an error. */
function render(out: string): boolean {
  rmSync(out, { recursive: true, force: true });
  const doctrees = join(source, 'doctrees');
  const options = ['-b', 'html', '-W', '--keep-going', '-q', '-d', doctrees];
  const sphinx = spawnSync(venvPython, ['-m', 'sphinx', ...options, source, out], { encoding: 'utf8' });
  if (sphinx.status === 0) return true;
  console.error(`npm run book: Sphinx refused the pages\n${sphinx.stdout}${sphinx.stderr}`.trimEnd());
  return false;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error & { code?: string }) => {
    console.error(`npm run book: ${error.message}`);
    process.exitCode = error.code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
  },
);
