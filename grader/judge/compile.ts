import { build, stop, type BuildFailure, type Plugin } from 'esbuild';
import { isImportable, isTensorflow } from '../student/importable';
import type { Failed } from './student';

/** A submission's file, ready to run. */
export interface Compiled {
  /** As its author knows it, e.g. '02-log-derivative.ts'. */
  readonly file: string;
  readonly code: string;
  /** A source map, as JSON: errors name the author's own lines. */
  readonly map: string;
  /** It imports TensorFlow.js. */
  readonly tensorflow: boolean;
}

/** Of wall time; a file of 1 MB takes 0.1 s. */
const SECONDS = 15;

/** One at a time: when a file brings the compiler down, it is known which one it was. */
let turn: Promise<unknown> = Promise.resolve();

/** Turns TypeScript into CommonJS without running any of it, or says why it cannot. Imports are checked on the way. */
export function compile(file: string, source: string): Promise<Compiled | Failed> {
  const result = turn.then(() => compileNow(file, source));
  turn = result.catch(() => undefined);
  return result;
}

async function compileNow(file: string, source: string): Promise<Compiled | Failed> {
  const imports: string[] = [];
  const forbidden = (): string[] => imports.filter((name) => !isImportable(name));
  let timer: NodeJS.Timeout | undefined;
  try {
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('takes too long')), SECONDS * 1000);
    });
    const { outputFiles } = await Promise.race([esbuild(file, source, imports), limit]);
    if (forbidden().length) return { kind: 'forbidden import', message: forbiddenImports(forbidden()) };
    const [map, code] = ['.map', '.js'].map((end) => outputFiles!.find(({ path }) => path.endsWith(end))!.text);
    return { file, code, map, tensorflow: imports.some(isTensorflow) };
  } catch (error) {
    const { errors } = error as Partial<BuildFailure>;
    if (errors?.length && forbidden().length === 0)
      return { kind: 'does not compile', message: describe(errors[0], file) };
    if (forbidden().length) return { kind: 'forbidden import', message: forbiddenImports(forbidden()) };
    // The compiler itself died or hangs: the next file gets a new one.
    await stop();
    return { kind: 'does not compile', message: `${file} is too deeply nested, or too intricate, for the compiler.` };
  } finally {
    clearTimeout(timer);
  }
}

const esbuild = (file: string, source: string, imports: string[]) =>
  build({
    stdin: { contents: source, loader: 'ts', sourcefile: file },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
    treeShaking: false,
    keepNames: false,
    sourcemap: 'external',
    outfile: 'submission.js',
    logLevel: 'silent',
    tsconfigRaw: {},
    plugins: [importsInto(imports)],
  });

/** Collects the names of all imports. Nothing is read from the disk. */
function importsInto(imports: string[]): Plugin {
  return {
    name: 'imports',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ path, kind }) => {
        if (kind === 'entry-point') return undefined;
        if (!imports.includes(path)) imports.push(path);
        return { path, external: true };
      });
    },
  };
}

/** For the learner: what may not be imported, and what may. */
export function forbiddenImports(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `'${name.slice(0, 60)}'`);
  return `Your file imports ${shown.join(', ')}. An exercise may import '../lib/tools', '../lib/tensorflow', '../lib/proofs/index' and '@tensorflow/tfjs'; types may come from anywhere.`;
}

function describe({ text, location }: BuildFailure['errors'][number], file: string): string {
  const place = location ? ` at line ${location.line}, column ${location.column + 1}` : '';
  return `${file} does not compile: ${text.slice(0, 200)}${place}.`;
}
