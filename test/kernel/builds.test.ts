import { describe, expect, it } from 'vitest';
import type { Kernel } from './kernel';
import { kernelForTests } from './kernelForTests';

// Counts how often TypeScript's program is built; each build makes one BuilderState.
const counting = `const { BuilderState } = require('@tslab/typescript-for-tslab');
const { create } = BuilderState;
const builds = { n: 0 };
BuilderState.create = (...args: unknown[]) => { builds.n++; return create(...args); };`;

/** How often the program was built for a cell that declares names. */
async function buildsForOneCell(kernel: Kernel): Promise<number> {
  await kernel.run(counting);
  await kernel.run('const seen = builds.n;');
  const { error, stdout, stderr } = await kernel.run('const more = builds.n - seen;\nconsole.log(more);');
  expect([error, stderr]).toEqual([null, '']);
  return Number(stdout);
}

describe('a cell that declares names', () => {
  const kernel = kernelForTests();

  it('is built once, without a warning, and its names are there afterwards', async () => {
    expect(await buildsForOneCell(kernel)).toBe(1);
    const made = await kernel.run(
      'import { mean } from "./lib/index";\ntype Pair = [number, number];\nfunction first([a]: Pair) { return a; }\nclass Box { n = first([3, 4]); }\nenum Way { left = 5 }',
    );
    expect(made.error).toBeNull();
    const used = await kernel.run('const p: Pair = [7, 8];\nconsole.log(first(p), new Box().n, Way.left, mean(p));');
    expect([used.error, used.stdout]).toEqual([null, '7 3 5 7.5\n']);
  });

  it('is built anew when it was run before with the same text, and after an error', async () => {
    expect((await kernel.run('let at = 1;')).error).toBeNull();
    expect((await kernel.run('let at = 1;')).error).toBeNull();
    expect((await kernel.run('const wrong: string = at;')).error?.evalue).toContain('is not assignable');
    expect((await kernel.run('const a = ;')).error?.evalue).toContain('Expression expected');
    const { error, stdout } = await kernel.run('const { a, b: [c] } = { a: at, b: [2] };\nconsole.log(a + c);');
    expect([error, stdout]).toEqual([null, '3\n']);
  });
});

describe('stock tslab', () => {
  const kernel = kernelForTests({ stock: true });

  it('builds it twice', async () => expect(await buildsForOneCell(kernel)).toBe(2));
});
