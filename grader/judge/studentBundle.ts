import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { writableFolder } from '../sandbox/writableFolder';
import { sourceHash } from '../sourceHash';

/** Each becomes one file: what runs beside a submission, and what it may import. */
const entries = ['main', 'harnesses/index', 'tensorflow', 'tensorflowModule', 'tools', 'proofs'];

/** What the bundles are made of, from the clone's root; the lock file stands for the packages. */
const sources = ['grader/student', 'grader/judge/studentBundle.ts', 'lib', 'package-lock.json'];

/** What TensorFlow.js computes with. */
const WASM = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm';

/** Of the library, what may stand beside a submission, which can read and call it: everywhere else are functions that exercises ask for. */
const harmless = [
  'engine',
  'environments',
  'tools.ts',
  'proofs/line.ts',
  ...['actor', 'drawIndex', 'softmaxRow'].map((name) => `policies/${name}.ts`),
];

/**
 * The folder with the bundles of `grader/student`, built once for the same sources. A process that dies while it builds leaves nothing
 * behind that another would use.
 *
 * @throws Error when a bundle would hold an answer to an exercise
 */
export async function studentBundle(root: string): Promise<string> {
  const name = sourceHash(root, sources).slice(0, 16);
  const there = homes(root).find((home) => existsSync(join(home, name)));
  if (there) return join(there, name);
  const home = join(writableFolder(root), 'grader');
  const folder = join(home, name);
  mkdirSync(home, { recursive: true });
  forgetOld(home);
  const making = mkdtempSync(join(home, 'making-'));
  await bundleInto(making, root);
  try {
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Where a bundle may lie: on a school's hub the admin built it in the course's own folder, where `node_modules` really is. */
const homes = (root: string): string[] =>
  [root, dirname(realpathSync(join(root, 'node_modules')))]
    .map((folder) => join(folder, '.course', 'grader'))
    .concat(join(writableFolder(root), 'grader'));

/** Bundles of earlier versions, with the root folders made from them; a grader that still runs on one is younger than a day. */
function forgetOld(home: string): void {
  for (const name of readdirSync(home)) {
    const path = join(home, name);
    if (/^[0-9a-f]{16}/.test(name) && Date.now() - statSync(path).mtimeMs > 86_400_000)
      rmSync(path, { recursive: true, force: true });
  }
}

async function bundleInto(folder: string, root: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: entries.map((name) => ({
      in: join(root, 'grader', 'student', `${name}.ts`),
      out: name.replace('/index', ''),
    })),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    metafile: true,
    absWorkingDir: root,
    logLevel: 'silent',
    plugins: [siblings(root)],
  });
  copyFileSync(join(root, WASM), join(folder, basename(WASM)));
  const leaked = Object.keys(metafile.inputs).filter((path) => {
    const inLib = relative(join(root, 'lib'), resolve(root, path)).split(sep).join('/');
    return !inLib.startsWith('..') && !harmless.some((name) => inLib === name || inLib.startsWith(`${name}/`));
  });
  if (leaked.length) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(
      `grader/student would hand answers to submissions: it imports ${leaked.join(', ')}. Harnesses may use ${harmless.map((name) => `lib/${name}`).join(', ')} only.`,
    );
  }
}

/** Bundles load one another at run time: each exists once in a process, and TensorFlow.js only where it is asked for. */
function siblings(root: string): Plugin {
  const student = join(root, 'grader', 'student');
  const files: Record<string, string> = {
    [join(student, 'harnesses')]: './harnesses.cjs',
    [join(student, 'tools')]: './tools.cjs',
    [join(root, 'lib', 'tools')]: './tools.cjs',
    [join(root, 'lib', 'tensorflow')]: './tensorflowModule.cjs',
  };
  return {
    name: 'siblings',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const file = files[resolve(resolveDir, path)];
        const own = file === './tools.cjs' && resolveDir === student;
        return file && !own && kind !== 'entry-point' ? { path: file, external: true } : undefined;
      });
      onResolve({ filter: /^@tensorflow\/tfjs(-node)?$/ }, ({ importer }) =>
        importer === join(student, 'tensorflow.ts') ? undefined : { path: './tensorflow.cjs', external: true },
      );
    },
  };
}
