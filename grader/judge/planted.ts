import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { importable, importName } from '../student/importable';
import { compile } from './compile';
import type { Exercise } from './exercise';
import { handedIn, type Slip } from './handedIn';

/** Where the planted answers of all exercises live, from the clone's root. */
const PLANTED = join('test', 'exercises');

/** The files of planted wrong ('chaffs') or unusual right ('wheats') answers to an exercise, in order of their names. */
export function plantedFiles(root: string, exercise: string, kind: 'chaffs' | 'wheats'): string[] {
  const folder = join(root, PLANTED, exercise.split('.')[0].padStart(2, '0'), kind);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.startsWith(`${exercise}-`) && file.endsWith('.ts'));
  return files.sort().map((file) => join(folder, file));
}

type Exports = Readonly<Record<string, unknown>>;

/**
 * By `require` where it takes TypeScript (tsx runs our files as CommonJS): with import() Node would read every file twice to find its
 * exports' names, TensorFlow.js's too, which costs 0.3 s of the two that a check may take.
 */
const load = async (path: string): Promise<Exports> => {
  if (typeof require !== 'function' || !('.ts' in (require.extensions ?? {}))) return import(pathToFileURL(path).href);
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(path);
};

/**
 * What a planted file exports. One that exports `slips` stands for the whole solution with these lines changed: its functions are those of
 * the file that `textOf` makes. It is ours, so it runs in this process.
 */
export async function loadPlanted(root: string, { file }: Pick<Exercise, 'file'>, path: string): Promise<Exports> {
  const exports = await load(path);
  if (!exports.slips) return exports;
  const text = handedIn(root, file, exports.slips as readonly Slip[]);
  return { ...(await evaluate(root, `${file}.ts`, text)), sentence: exports.sentence };
}

/** The file as its author would hand it in, for a process of its own: it needs nothing beside it but what a submission may import. */
export async function textOf(root: string, { file }: Pick<Exercise, 'file'>, path: string): Promise<string> {
  const { slips } = (await load(path)) as { slips?: readonly Slip[] };
  // A planted file stands three folders deeper than a learner's.
  return slips ? handedIn(root, file, slips) : readFileSync(path, 'utf8').replace(/'(?:\.\.\/)+lib\//g, "'../lib/");
}

async function evaluate(root: string, name: string, text: string): Promise<Exports> {
  const compiled = await compile(name, text);
  if ('kind' in compiled) throw new Error(`${name} with its slips: ${compiled.message}`);
  const modules: Record<string, unknown> = {
    tools: await import('../../lib/tools'),
    tensorflowModule: await import('../../lib/tensorflow'),
  };
  const outside = createRequire(join(root, 'package.json'));
  const require = (wanted: string): unknown => modules[importable[importName(wanted)]] ?? outside(wanted);
  const module = { exports: {} as Record<string, unknown> };
  const run = compileFunction(compiled.code, ['exports', 'require', 'module'], { filename: basename(name) }) as (
    ...given: unknown[]
  ) => unknown;
  run(module.exports, require, module);
  return module.exports;
}
