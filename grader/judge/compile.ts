import { build, stop, type BuildFailure } from 'esbuild';
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
  let timer: NodeJS.Timeout | undefined;
  try {
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('takes too long')), SECONDS * 1000);
    });
    const { outputFiles, metafile } = await Promise.race([esbuild(file, source), limit]);
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
    const forbidden = [...new Set(imports)].filter((name) => !isImportable(name));
    if (forbidden.length) return { kind: 'forbidden import', message: forbiddenImports(forbidden) };
    const [map, code] = ['.map', '.js'].map((end) => outputFiles.find(({ path }) => path.endsWith(end))!.text);
    return { file, code, map, tensorflow: imports.some(isTensorflow) };
  } catch (error) {
    const { errors } = error as Partial<BuildFailure>;
    if (errors?.length) return { kind: 'does not compile', message: describe(errors[0], file) };
    // The compiler itself died or hangs: the next file gets a new one.
    await stop();
    return { kind: 'does not compile', message: `${file} is too deeply nested, or too intricate, for the compiler.` };
  } finally {
    clearTimeout(timer);
  }
}

const esbuild = (file: string, source: string) =>
  build({
    stdin: { contents: withoutSourceMap(source), loader: 'ts', sourcefile: file },
    // Of a bundle esbuild would read files from the disk, before any plugin is asked: where an import's name is put together at run time
    // (`./solutions/${name}.ts`), all that fit. The submission's own `require` answers for such names, when it runs.
    bundle: false,
    write: false,
    metafile: true,
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
  });

/** esbuild reads the file that such a comment names, wherever it lies, a pipe that never ends too. A blank leaves all columns as they are. */
const withoutSourceMap = (source: string): string => source.replace(/(\/[/*])[#@](?=\s*sourceMappingURL)/g, '$1 ');

/** For the learner: what may not be imported, and what may. */
export function forbiddenImports(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `'${name.slice(0, 60)}'`);
  return `Your file imports ${shown.join(', ')}. An exercise may import '../lib/tools', '../lib/tensorflow', '../lib/proofs/index' and '@tensorflow/tfjs'; types may come from anywhere.`;
}

function describe({ text, location }: BuildFailure['errors'][number], file: string): string {
  const place = location ? ` at line ${location.line}, column ${location.column + 1}` : '';
  return `${file} does not compile: ${ownWords(text, location?.lineText ?? '')}${place}.`;
}

/** Where the compiler's words are about itself, or miss what happened. */
function ownWords(text: string, line: string): string {
  if (text.startsWith('Top-level await'))
    return '`await` stands outside of a function, where it is not needed (TensorFlow.js is ready before your file is loaded),';
  if (/^(<<<<<<<|=======|>>>>>>>)/.test(line)) return 'a merge is not finished: both versions are in the file,';
  return text.slice(0, 200);
}
