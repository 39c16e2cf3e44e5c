// A process with one TypeScript language service for all submissions: one by itself costs it 0.7 s, one of sixteen 0.15 s. Only text is
// read; nothing of a submission runs. Types never cost a point, so this may fail, or be too slow, without harm.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { TypeProblem } from '../judge/gradeSubmission';
import { isImportable } from '../student/importable';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);

/** What is checked now, by path. Each stands in a folder beside lib/, as exercises/ does: its imports lead where its author's lead. */
const current = new Map<string, string>();

/** In a learner's clone on a school's hub the packages are a link to those that all share. */
const packages = realpathSync(join(root, 'node_modules'));

/** What a submission's imports may lead to: no other submission, no journal, no secret. An error message would quote their types. */
const ours = (path: string): boolean =>
  [join(root, 'lib'), join(root, 'node_modules'), packages].some((folder) =>
    `${resolve(path)}${sep}`.startsWith(folder + sep),
  );

const service = ts.createLanguageService({
  getCompilationSettings: () => ({
    ...options,
    noUnusedLocals: false,
    noUnusedParameters: false,
    types: ['node'],
    resolveJsonModule: false,
    // A file without exports would declare its names for all files that are checked with it.
    moduleDetection: ts.ModuleDetectionKind.Force,
  }),
  getScriptFileNames: () => [...current.keys()],
  getScriptVersion: () => '1',
  getScriptSnapshot: (path) => {
    const text = current.get(path);
    if (text !== undefined) return ts.ScriptSnapshot.fromString(text);
    return ours(path) && existsSync(path) ? ts.ScriptSnapshot.fromString(readFileSync(path, 'utf8')) : undefined;
  },
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (path) => ours(path) && ts.sys.fileExists(path),
  readFile: (path) => (ours(path) ? ts.sys.readFile(path) : undefined),
  readDirectory: () => [],
  directoryExists: (path) => ours(path) && ts.sys.directoryExists(path),
  getDirectories: () => [],
});

/** Folders of this machine, where a message names a file by its path. */
const PLACES = new RegExp(
  [root, dirname(packages)]
    .map((path) => `${path.replaceAll(sep, '/').replace(/[^\w/]/g, '\\$&')}/(?:submission-\\d+/)?`)
    .join('|'),
  'g',
);

/** More are not read by anybody. */
const MOST = 20;

export interface FileToCheck {
  readonly id: number;
  readonly file: string;
  readonly source: string;
}

type Found = { readonly id: number; readonly problems: TypeProblem[] };

/** Together, for what the types of TensorFlow.js cost, they cost once a program; alone what could change the types of others. */
function check(files: readonly FileToCheck[]): Found[] {
  const together = files.filter(({ source }) => !reachesOut(source));
  const alone = files.filter((file) => !together.includes(file));
  return [together, ...alone.map((file) => [file])].flatMap(checkProgram);
}

/** Declares for all (`declare global`), or brings in declarations that count for all. */
function reachesOut(source: string): boolean {
  const { importedFiles, referencedFiles, typeReferenceDirectives, libReferenceDirectives } = ts.preProcessFile(source);
  return (
    referencedFiles.length + typeReferenceDirectives.length + libReferenceDirectives.length > 0 ||
    importedFiles.some(({ fileName }) => !isImportable(fileName)) ||
    ts.createSourceFile('a.ts', source, ts.ScriptTarget.ES2022).statements.some(ts.isModuleDeclaration)
  );
}

function checkProgram(files: readonly FileToCheck[]): Found[] {
  current.clear();
  // A path is used once, so its text never changes.
  const paths = files.map(({ id, file, source }) => {
    const path = join(root, `submission-${id}`, file);
    current.set(path, source);
    return path;
  });
  return files.map(({ id }, i) => ({ id, problems: problemsOf(paths[i]) }));
}

const problemsOf = (path: string): TypeProblem[] =>
  [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)]
    .slice(0, MOST)
    .map(({ messageText, start, file: source }) => ({
      line: source && start !== undefined ? source.getLineAndCharacterOfPosition(start).line + 1 : 1,
      // A student's report says nothing of the grader's disk.
      message: ts.flattenDiagnosticMessageText(messageText, ' ').replaceAll(PLACES, '').slice(0, 300),
    }));

process.on('message', (files: readonly FileToCheck[]) => {
  let found: Found[] | undefined;
  try {
    found = check(files);
  } catch {
    // The type checker's own limits, reached on purpose or not.
  }
  process.send?.({ found });
});
process.on('disconnect', () => process.exit(0));
