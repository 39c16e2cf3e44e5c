// Measures where the memory of one kernel is: a hub's kernel, started through jupyter_client, after its start, the library's import,
// all of notebook 3 (FAST=1), 30 s and 150 s at rest. Linux. Flags of Node.js and variables to try come behind it; --laptop measures a
// laptop's kernel, --cells=N stops after N cells. Run: npx tsx bench/kernel-memory.ts [--laptop] [--cells=N] [--max-lazy …] [NAME=VALUE …]
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { hubKernelspec } from '../deploy/jupyterhub/install/kernelspec.mjs';
import { type Kernel, startKernel } from '../test/kernel/kernel';
import { cpuSeconds } from './cpuSeconds';
import { root } from './process';

const args = process.argv.slice(2);
const laptop = args.includes('--laptop');
const count = Number(args.find((arg) => arg.startsWith('--cells='))?.slice(8) ?? Infinity);
const flags = args.filter((arg) => arg.startsWith('--') && arg !== '--laptop' && !arg.startsWith('--cells='));
const variables = Object.fromEntries(args.filter((arg) => /^\w+=/.test(arg)).map((arg) => arg.split('=')));
const notebook = join(root, 'notebooks', '03-reinforce.ipynb');

interface Cell {
  readonly cell_type: string;
  readonly source: readonly string[];
}

/** A folder for JUPYTER_PATH with the kernelspec to measure. */
function writeSpec(folder: string): void {
  const own = join(root, 'kernel', 'jupyter', 'kernels', 'course-ts', 'kernel.json');
  const spec = (laptop ? JSON.parse(readFileSync(own, 'utf8')) : hubKernelspec()) as ReturnType<typeof hubKernelspec>;
  const launcher = spec.argv.findIndex((arg: string) => arg.endsWith('launch.cjs'));
  const argv = [...spec.argv];
  argv[launcher] = join(root, 'kernel', 'launch.cjs');
  argv.splice(launcher, 0, ...flags);
  mkdirSync(join(folder, 'kernels', 'course-ts'), { recursive: true });
  const env = { ...spec.env, ...variables };
  writeFileSync(join(folder, 'kernels', 'course-ts', 'kernel.json'), JSON.stringify({ ...spec, argv, env }));
}

/** MiB of a process: its share of all pages, what is its own, and of that what no file is behind. */
function memory(pid: number): object {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const of = (name: string): number =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024);
  return { pss: of('Pss'), own: of('Private_Dirty') + of('Private_Clean'), anonymous: of('Pss_Anon') };
}

const inside = `{
  const v8 = require('v8') as typeof import('node:v8');
  const mib = (bytes: number) => Math.round(bytes / 2 ** 20);
  const { used_heap_size, total_heap_size, malloced_memory, external_memory } = v8.getHeapStatistics();
  const { arrayBuffers } = process.memoryUsage();
  console.log(JSON.stringify({ used: mib(used_heap_size), heap: mib(total_heap_size), malloced: mib(malloced_memory), external: mib(external_memory), arrayBuffers: mib(arrayBuffers) }));
}`;

async function measure(kernel: Kernel): Promise<void> {
  const say = (what: string, more: object = {}): void => {
    const line = { what, cpuSeconds: cpuSeconds(kernel.pid), ...memory(kernel.pid), ...more, load: loadavg()[0] };
    console.log(JSON.stringify(line));
  };
  const must = async (code: string): Promise<string> => {
    const { status, error, stdout } = await kernel.run(code, { timeoutMs: 300_000 });
    if (status !== 'ok') throw new Error(`${status}: ${error?.traceback.join('\n')}`);
    return stdout;
  };
  say('start');
  await must(`process.env.FAST = '1';`);
  await must(`import { near } from './lib/index';\nnear(1, 1, 0);`);
  say('import');
  const { cells } = JSON.parse(readFileSync(notebook, 'utf8')) as { cells: readonly Cell[] };
  const codes = cells
    .filter(({ cell_type: type }) => type === 'code')
    .map(({ source }) => source.join(''))
    .slice(0, count);
  for (const [i, code] of codes.entries()) {
    await kernel.run(code, { timeoutMs: 300_000 });
    if (i % 20 === 19) say(`cell ${i + 1} of ${codes.length}`);
  }
  say('notebook 3');
  await new Promise((resolve) => setTimeout(resolve, 30_000));
  say('30 s later');
  // The compiler rests after two minutes, at a look that comes every ten seconds.
  await new Promise((resolve) => setTimeout(resolve, 120_000));
  say('150 s later');
  say('heap', JSON.parse(await must(inside)) as object);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kernelspec-'));
  writeSpec(folder);
  const kernel = await startKernel({ env: { JUPYTER_PATH: folder } });
  try {
    await measure(kernel);
  } finally {
    await kernel.shutdown();
    rmSync(folder, { recursive: true });
  }
}

void main();
