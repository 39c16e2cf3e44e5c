import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Exercise } from '../judge/exercise';
import { exercises as all } from '../judge/exercises';
import { loadPlanted, plantedFiles, textOf } from '../judge/planted';
import { studentBundle } from '../judge/studentBundle';
import { downloads } from './downloads';
import type { Settings } from './grade';

/** A file of the package: its bytes, and whether it is a program. */
export interface PackageFile {
  readonly bytes: Buffer;
  readonly mode: number;
}

/** A place where a package runs: `deploy/gradescope` or `deploy/classroom50`. */
export type Place = 'gradescope' | 'classroom50';

export interface PackageOptions {
  readonly place: Place;
  readonly root: string;
  readonly settings: Settings;
  /** The class's secret itself. */
  readonly secret: string;
}

const programs: Readonly<Record<Place, Readonly<Record<string, string>>>> = {
  gradescope: { 'setup.sh': 'gradescope/setup.sh', run_autograder: 'gradescope/run_autograder' },
  classroom50: { 'setup.sh': 'gradescope/setup.sh', 'autograder.py': 'classroom50/autograder.py' },
};

/** All files of what an instructor uploads, by their paths in it. */
export async function packageFiles({
  root,
  place,
  settings,
  secret,
}: PackageOptions): Promise<Map<string, PackageFile>> {
  const files = new Map<string, PackageFile>();
  const add = (path: string, content: Buffer | Uint8Array | string, mode = 0o644): void =>
    void files.set(path, { bytes: Buffer.from(content), mode });
  for (const [name, path] of Object.entries(programs[place]))
    add(name, readFileSync(join(root, 'deploy', path)), 0o755);
  add('course/settings.json', `${JSON.stringify(settings, null, 2)}\n`);
  add('course/secret', `${secret}\n`, 0o600);
  add('course/downloads.txt', downloads(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  add('course/not-graded.json', `${JSON.stringify(notGraded, null, 2)}\n`);
  add('course/grade.cjs', await bundle(root));
  add('course/confine.py', readFileSync(join(root, 'grader', 'sandbox', 'confine.py')));
  const student = await studentBundle(root);
  for (const name of readdirSync(student)) add(`course/student/${name}`, readFileSync(join(student, name)));
  return files;
}

/** What stands in results.json until the grader itself writes. */
const notGraded = {
  score: 0,
  output:
    'Not graded yet. If this stays, the grading was ended before it began: hand in again, and tell your instructor.',
  output_format: 'text',
  stdout_visibility: 'hidden',
  tests: [],
};

/** The grader as one file, with the planted wrong answers in it. */
async function bundle(root: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'grader', 'gradescope', 'main.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    absWorkingDir: root,
    logLevel: 'silent',
    external: ['esbuild'],
    banner: { js: "const importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'importMetaUrl' },
    plugins: [packaged(root, await plantedTexts(root))],
  });
  return outputFiles[0].contents;
}

/** What the package has in place of the clone's folders. */
function packaged(root: string, planted: readonly PlantedText[]): Plugin {
  const here = join(root, 'grader', 'gradescope');
  return {
    name: 'packaged',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^@tensorflow\/tfjs(-node)?$/ }, () => ({
        path: './student/tensorflow.cjs',
        external: true,
      }));
      onResolve({ filter: /\/backends$/ }, ({ importer }) =>
        importer === join(root, 'lib', 'engine', 'tensorflow.ts')
          ? { path: join(here, 'packagedBackends.ts') }
          : undefined,
      );
      onLoad({ filter: /grader[\\/]gradescope[\\/]planted\.ts$/ }, () => ({ contents: listOf(planted), loader: 'ts' }));
      onResolve({ filter: /^planted:/ }, ({ path }) => ({ path: path.slice('planted:'.length), namespace: 'planted' }));
      onLoad({ filter: /./, namespace: 'planted' }, ({ path }) => ({
        contents: planted[Number(path)].text,
        // Where a learner's file stands.
        resolveDir: join(root, 'exercises'),
        loader: 'ts',
      }));
    },
  };
}

interface PlantedText {
  readonly exercise: string;
  readonly name: string;
  readonly sentence: string;
  readonly text: string;
}

/** The planted wrong answers, each as its author would hand it in. */
async function plantedTexts(root: string): Promise<PlantedText[]> {
  const texts = all.map((exercise) =>
    Promise.all(plantedFiles(root, exercise.id, 'chaffs').map((path) => plantedText(root, exercise, path))),
  );
  return (await Promise.all(texts)).flat();
}

async function plantedText(root: string, exercise: Exercise, path: string): Promise<PlantedText> {
  const { sentence } = await loadPlanted(root, exercise, path);
  const name = basename(path, '.ts').slice(exercise.id.length + 1);
  return { exercise: exercise.id, name, sentence: String(sentence), text: await textOf(root, exercise, path) };
}

const listOf = (planted: readonly PlantedText[]): string =>
  `export const planted = [${planted
    .map(({ text: _, ...told }, k) => `{ ...${JSON.stringify(told)}, load: () => import('planted:${k}') },`)
    .join('\n')}];\n`;
