// An example is there to be copied into a cell, and a cell is strict: every example of the library has types that hold there.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.mjs';
import { readExamples } from './readExamples';

const ts = createRequire(require.resolve('tslab'))('@tslab/typescript-for-tslab') as typeof import('typescript');

/** What the kernel's compiler says of programs that lie in the course's folder, each as a module of its own: title and message. */
function complaints(programs: ReadonlyMap<string, string>): string[] {
  const config = ts.readConfigFile(join(root, 'kernel', 'tsconfig.json'), ts.sys.readFile).config;
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  // A cell may await.
  const options = { ...parsed.options, module: ts.ModuleKind.ESNext };
  const files = new Map([...programs].map(([title, code], i) => [join(root, `example${i}.ts`), { title, code }]));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (name) => files.get(name)?.code ?? readFile(name);
  host.fileExists = (name) => files.has(name) || fileExists(name);
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([file, { title }]) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ messageText }) => `${title}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  );
}

it('every example that imports the library has types that hold in a cell', { timeout: 120_000 }, () => {
  const examples = readExamples('lib').filter(({ code }) => code.includes(`'./lib/`));
  expect(examples.length).toBeGreaterThan(200);
  // All of TensorFlow.js, whose own declarations want a browser's.
  const foreign = examples.filter(({ code }) => code.includes(`from '@tensorflow/tfjs'`));
  expect(foreign.length).toBeLessThan(3);
  const own = examples.filter((example) => !foreign.includes(example));
  expect(complaints(new Map(own.map(({ title, code }) => [title, code])))).toEqual([]);
});

it('and one whose types do not hold is seen', () => {
  const wrong = `import { mean } from './lib/index';\nmean('a');\nconst twice = (x) => 2 * x;`;
  expect(complaints(new Map([['wrong', wrong]])).join('\n')).toMatch(/'string' is not assignable[^]*implicitly/);
});
