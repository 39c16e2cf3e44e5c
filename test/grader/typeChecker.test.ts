// The rows about types: one real TypeScript process for all submissions, of which none sees or changes anything of another.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { typeChecker } from '../../grader/classes/typeChecker';
import { root } from '../../scripts/setup/paths.mjs';

const types = typeChecker();
afterAll(() => types.end());

const check = (source: string) => types.check('02-log-derivative.ts', source);
const right =
  "import { zeros } from '../lib/tools';\nexport const rewardToGo = (rewards: number[]): number[] => rewards;\n";

describe('the type checker', () => {
  it('names the line of a wrong type, and finds nothing in a right file', async () => {
    const [wrong, none] = await Promise.all([
      check('export const a = 1;\nexport const b: string = a;\n'),
      check("import { makeRng } from '../lib/tools';\nexport const x: number = makeRng(1)();\n"),
    ]);
    expect(wrong).toEqual([{ line: 2, message: "Type 'number' is not assignable to type 'string'." }]);
    expect(none).toEqual([]);
  });

  it('says nothing of the disk that it reads from', async () => {
    const [problem] = (await check("export const tools: typeof import('../lib/tools') = 1;\n"))!;
    expect(problem.message).toBe("Type 'number' is not assignable to type 'typeof import(\"lib/tools\")'.");
  });

  it('checks the same text once', () => {
    expect(check(right)).toBe(check(right));
    expect(check(right)).not.toBe(types.check('03-reinforce.ts', right));
  });

  it('keeps files that are checked together apart, whatever they declare', async () => {
    const changing = [
      'declare global { interface Array<T> { length: string } }\nexport {};\n',
      "declare module '../lib/tools' { export const makeRng: string; }\nexport {};\n",
      '/// <reference lib="dom" />\nexport {};\n',
      "import type {} from 'vitest/globals';\n",
    ];
    const victims = [
      'export const n: number = [1].length;\n',
      "import { makeRng } from '../lib/tools';\nexport const x: number = makeRng(1)();\n// again\n",
    ];
    // Without an export TypeScript would take each for a script, whose names are everybody's.
    const scripts = ['const same = 1;\n', 'const same = 2;\n'];
    const found = await Promise.all([...changing, ...victims, ...scripts].map(check));
    expect(found.slice(changing.length)).toEqual([[], [], [], []]);
    const leaked = await Promise.all(
      ['document;\n', 'describe;\n', 'same;\n'].map((name) => check(`export {};\n${name}`)),
    );
    for (const problems of leaked) expect(problems![0].message).toContain('Cannot find name');
  });

  it('lets no file look into another submission, a solution or a file of data', async () => {
    const data = join(root, '.course', 'types-test.json');
    mkdirSync(join(root, '.course'), { recursive: true });
    writeFileSync(data, '{ "secret": 1 }');
    try {
      const places = ['../solutions/02-log-derivative', '../.course/types-test.json', '../package.json'];
      for (let id = 1; id < 20; id++) places.push(`../submission-${id}/02-log-derivative`);
      const lines = places.map((place) => `import * as other from '${place}';\nexport const told: never = other;\n`);
      for (const problems of await Promise.all(lines.map(check))) {
        const [first, second] = problems!.map(({ message }) => message);
        expect([first.slice(0, 18), second]).toEqual([
          'Cannot find module',
          "Type 'any' is not assignable to type 'never'.",
        ]);
      }
    } finally {
      rmSync(data);
    }
  });

  it('is there again after a file that brings it down, and the others of its turn have their answer', async () => {
    const deep = `export type T = ${'['.repeat(100_000)}${']'.repeat(100_000)};\n`;
    const [, wrong] = await Promise.all([check(deep), check('export const c: string = 3;\n')]);
    expect(wrong).toHaveLength(1);
  });
});
