// A process with one TypeScript language service for all submissions: a file costs it 40 to 270 ms, where `tsc` alone takes 1.4 s. Only
// text is read; nothing of a submission runs. Types never cost a point, so this may fail, or be too slow, without harm.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { TypeProblem } from '../judge/gradeSubmission';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);

/** The submission as if it stood in exercises/: its imports lead where its author's lead. */
let current = { path: '', text: '', version: 0 };

/** Only the course: a submission that refers to other files of the machine gets nothing of them. */
const ours = (path: string): boolean => resolve(path).startsWith(root);

const service = ts.createLanguageService({
  getCompilationSettings: () => ({ ...options, noUnusedLocals: false, noUnusedParameters: false, types: ['node'] }),
  getScriptFileNames: () => [current.path],
  getScriptVersion: (path) => (path === current.path ? String(current.version) : '1'),
  getScriptSnapshot: (path) => {
    if (path === current.path) return ts.ScriptSnapshot.fromString(current.text);
    return ours(path) && existsSync(path) ? ts.ScriptSnapshot.fromString(readFileSync(path, 'utf8')) : undefined;
  },
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (path) => path === current.path || (ours(path) && ts.sys.fileExists(path)),
  readFile: (path) => (ours(path) ? ts.sys.readFile(path) : undefined),
  readDirectory: () => [],
  directoryExists: (path) => ours(path) && ts.sys.directoryExists(path),
  getDirectories: () => [],
});

/** More are not read by anybody. */
const MOST = 20;

function check(file: string, text: string): TypeProblem[] {
  current = { path: join(root, 'exercises', file), text, version: current.version + 1 };
  return [...service.getSyntacticDiagnostics(current.path), ...service.getSemanticDiagnostics(current.path)]
    .slice(0, MOST)
    .map(({ messageText, start, file: source }) => ({
      line: source && start !== undefined ? source.getLineAndCharacterOfPosition(start).line + 1 : 1,
      message: ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300),
    }));
}

process.on('message', ({ id, file, source }: { id: number; file: string; source: string }) => {
  let problems: TypeProblem[] | undefined;
  try {
    problems = check(file, source);
  } catch {
    // The type checker's own limits, reached on purpose or not.
  }
  process.send?.({ id, problems });
});
process.on('disconnect', () => process.exit(0));
