// What the kernel keeps of the library and of others' types: as little as cells need.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './eventually';
import { kernelForTests } from './kernelForTests';
import { printing } from './printing';
import { makeWorkFolder } from './workFolder';

const { withoutComments } = createRequire(__filename)('../../kernel/repairs/few-types.cjs') as {
  withoutComments(text: string): string;
};

/** Remembers the compiler's files of the cells that follow, as `files`. */
const watching = `const { BuilderState } = require('@tslab/typescript-for-tslab');
const { create } = BuilderState;
const kept: { files: any[] } = { files: [] };
BuilderState.create = (program: any, ...args: unknown[]) => {
  kept.files = program.getSourceFiles();
  return create(program, ...args);
};`;

const index = `export function double(x: number): number {
  const two = 2;
  return two * x;
}
export function pair(x: number) {
  return { first: x, second: 'b' };
}
export class Box {
  readonly seen: number[] = [];
  constructor(x: number) {
    this.seen.push(x);
  }
  set next(x: number) {
    this.seen.push(x);
  }
}
export async function later(): Promise<number> {
  const { late } = await import('./late');
  return late;
}
`;
const use = `import { Box, double, later, pair } from './lib/index';
const box = new Box(1);
box.next = 2;
const { second } = pair(3);
console.log(double(4), second, box.seen.join(), await later());`;

describe('of the library the kernel keeps', () => {
  const work = makeWorkFolder({ 'lib/index.ts': index, 'lib/late.ts': `export const late: number = 7;\n` });
  const kernel = kernelForTests({ cwd: work.notebooks });
  beforeAll(async () => {
    await kernel.run(watching);
  });
  /** How many statements TypeScript has of each function and method of lib/index, in order. */
  const statements = (): Promise<string> =>
    printing(
      kernel,
      `const library = kept.files.find((file) => file.fileName.endsWith('lib/index.ts'));
const heads = library.statements.flatMap((each: any) => each.members ?? [each]).filter((each: any) => each.body);
console.log(heads.map((each: any) => each.body.statements.length).join());`,
    );

  it('what types need, and runs all of it: bodies only where they tell a type or bring a file', async () => {
    expect(await printing(kernel, use)).toBe('8 b 1,2 7');
    expect(await statements()).toBe('0,1,0,0,2');
    expect((await kernel.run('const wrong: number = second;')).error?.evalue).toContain(
      `Type 'string' is not assignable to type 'number'`,
    );
  });

  it('all, once a file is edited, if only inside a function: it runs as edited, and is checked', async () => {
    work.write('lib/index.ts', index.replace('two = 2', 'two = 5'));
    await eventually('the edited body', async () => (await printing(kernel, use)) === '20 b 1,2 7');
    expect(await statements()).toBe('2,1,1,1,2');
    work.write('lib/index.ts', index.replace('two * x', `'two'`));
    await eventually('the error in the body', async () => {
      const { error } = await kernel.run(use);
      return error?.traceback[0].startsWith(`lib/index.ts:3:3 - Type 'string' is not assignable`) ?? false;
    });
    work.write('lib/index.ts', index);
    await eventually('the first body', async () => (await printing(kernel, use)) === '8 b 1,2 7');
  });
});

describe("a hub's kernel", () => {
  const kernel = kernelForTests({ env: { COURSE_SAVE_MEMORY: '1', COURSE_IDLE_SECONDS: '1' } });
  const folder = mkdtempSync(join(tmpdir(), 'rest-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    await kernel.run(watching);
  });

  it.runIf(process.platform === 'linux')('is the first to go when a machine has no memory left', () => {
    expect(readFileSync(`/proc/${kernel.pid}/oom_score_adj`, 'utf8').trim()).toBe('500');
  });

  it("knows the types of Node.js alone unasked, without their comments; TensorFlow's stay", async () => {
    await kernel.run(`import { tf } from './lib/tensorflow';`);
    const names = `const typed = (of: string) => kept.files.filter(({ fileName }) => fileName.includes('/node_modules/@types/' + of));
console.log(typed('node/').length > 10, typed('').every(({ fileName }) => /@types.(node|seedrandom|long)/.test(fileName)));`;
    expect(await printing(kernel, names)).toBe('true true');
    expect(await kernel.inspect('process.cwd', 10)).toBe('(method) NodeJS.Process.cwd(): string');
    expect(await kernel.inspect('tf.tensor1d', 6)).toContain('Creates rank-1');
  });

  it('lets go of what was found out for a cell; names and their types are there for the next', async () => {
    await kernel.run(`import { mean } from './lib/index';\nconst three = mean([2, 4]);`);
    // The program of an empty cell tells: nobody else runs one here. By a file, since a cell that asks would end the rest.
    const sign = join(folder, 'rested');
    await kernel.run(`const { writeFileSync } = require('node:fs');
const { create: before } = BuilderState;
BuilderState.create = (program: any, ...args: unknown[]) => {
  const cell = program.getSourceFiles().find((file: any) => file.fileName.endsWith('__tslab__.ts'));
  if (cell.text.trim() === 'export {};') writeFileSync(${JSON.stringify(sign)}, '');
  return before(program, ...args);
};`);
    await eventually('the rest', () => existsSync(sign), 60_000);
    expect(await printing(kernel, 'console.log(mean([three, 5]))')).toBe('4');
    expect((await kernel.run('const wrong: string = three;')).error?.evalue).toContain('is not assignable');
  }, 90_000);

  it('comments end where they end', () => {
    const text = `/** a "b' */ type A = '/*' | "*/\\"" | \`/* \${string}\`; // don't /* \n/// <reference path="x" />\n/* c\n */ type B = 1;`;
    expect(withoutComments(text)).toBe(
      `  type A = '/*' | "*/\\"" | \`/* \${string}\`; // don't /* \n/// <reference path="x" />\n  type B = 1;`,
    );
  });
});

describe('a compiler that rests', () => {
  const mine = (x: number): string => `export const mine = ${x};\n`;
  const work = makeWorkFolder({
    'lib/index.ts': 'let count = 0;\nexport const next = () => ++count;\n',
    'exercises/mine.ts': mine(1),
  });
  const kernel = kernelForTests({ cwd: work.notebooks, env: { COURSE_SAVE_MEMORY: '1', COURSE_IDLE_SECONDS: '0.5' } });

  it('is gone, and comes back with the first cell: names, values and modules lived on, edits are seen', async () => {
    const sign = join(work.path, 'gone');
    await kernel.run(`const { writeFileSync } = require('node:fs');
const { BuilderState } = require('@tslab/typescript-for-tslab');
const { create } = BuilderState;
const goes = new FinalizationRegistry(() => writeFileSync(${JSON.stringify(sign)}, ''));
const seen = new WeakSet();
BuilderState.create = (program: any, ...args: unknown[]) => {
  const library = program.getSourceFiles().find((file: any) => file.fileName.endsWith('lib/index.ts'));
  if (library && !seen.has(library)) {
    seen.add(library);
    goes.register(library, 0);
  }
  return create(program, ...args);
};`);
    const imports = `import { next } from './lib/index';\nimport { mine } from './exercises/mine';\n`;
    expect(await printing(kernel, `${imports}const first = next();\nconsole.log(first, mine)`)).toBe('1 1');
    await eventually('the rest', () => existsSync(sign), 60_000);
    work.write('exercises/mine.ts', mine(2));
    expect(await printing(kernel, `${imports}console.log(first, next(), mine)`)).toBe('1 2 2');
    expect((await kernel.run('const wrong: string = first;')).error?.evalue).toContain('is not assignable');
  }, 90_000);
});

describe('programs that are read a byte a character', () => {
  const require = createRequire(__filename);
  const { large } = require('../../kernel/one-byte-sources.cjs') as { large: RegExp };
  const files = ['tfjs', 'tfjs-core', 'tfjs-layers'].map((name) => require.resolve(`@tensorflow/${name}`));
  files.push(createRequire(require.resolve('tslab')).resolve('@tslab/typescript-for-tslab'));

  it.each(files)('%s is the same program so', (file) => {
    expect(file).toMatch(large);
    const program = (encoding: 'utf8' | 'latin1'): string =>
      transformSync(readFileSync(file, encoding), { minify: true, legalComments: 'none' }).code;
    expect(program('latin1') === program('utf8')).toBe(true);
    expect(readFileSync(file, 'utf8')).toMatch(/[^\0-\xff]/);
  });
});
