import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.mjs';
import { eventually } from './eventually';
import { type Kernel, startKernel } from './kernel';
import { kernelForTests } from './kernelForTests';
import { printing } from './printing';
import { makeWorkFolder } from './workFolder';

const files = {
  'exercises/inner.ts': `export const value: number = 1;\n`,
  'exercises/outer.ts': `import { value } from './inner';\nexport const twice = () => 2 * value;\n`,
  'exercises/state.ts': `export const state = { count: 0 };\n`,
  'exercises/seen.ts': `export const seen = 1;\n`,
};
const useOuter = `import { twice } from './exercises/outer';\nconsole.log(twice());`;
const useSeen = `import { seen } from './exercises/seen';\nconsole.log(seen);`;

describe('imports', () => {
  const work = makeWorkFolder(files);
  const kernel = kernelForTests({ cwd: work.notebooks });

  it('begin at the work root, wherever the notebook lies; its own folder is in NOTEBOOK_DIR', async () => {
    expect(await printing(kernel, useOuter)).toBe('2');
    expect(await printing(kernel, 'console.log(process.cwd(), process.env.NOTEBOOK_DIR)')).toBe(
      `${work.path} ${work.notebooks}`,
    );
  });

  it('reach the code root through links, with its types', async () => {
    expect(readlinkSync(join(work.path, 'lib'))).toBe(join(root, 'lib'));
    const { error } = await kernel.run(`import { makeEnvironment } from './lib/index';\nmakeEnvironment(1);`);
    expect(error?.evalue).toContain(`not assignable to parameter of type`);
  });

  it('are renewed when the imported file is edited', async () => {
    expect(await printing(kernel, useSeen)).toBe('1');
    work.write('exercises/seen.ts', `export const seen = 'two';\n`);
    await eventually('the edited file', async () => (await printing(kernel, useSeen)) === 'two');
    const { error } = await kernel.run(`const n: number = seen;`);
    expect(error?.evalue).toContain(`Type 'string' is not assignable to type 'number'`);
  });

  it('are renewed when a file is edited that the imported one imports; others keep their state', async () => {
    await kernel.run(`import { state } from './exercises/state';\nstate.count = 5;`);
    work.write('exercises/inner.ts', `export const value: number = 10;\n`);
    await eventually('the edited inner file', async () => (await printing(kernel, useOuter)) === '20');
    const count = `import { state as again } from './exercises/state';\nconsole.log(again.count);`;
    expect(await printing(kernel, count)).toBe('5');
  });

  it('of a missing file fail, and work when the file is there', async () => {
    const code = `import { made } from './exercises/made';\nconsole.log(made);`;
    expect((await kernel.run(code)).error?.evalue).toContain('Cannot find module');
    work.write('exercises/made.ts', 'export const made = 42;\n');
    await eventually('the new file', async () => (await printing(kernel, code)) === '42');
    expect(await printing(kernel, '6 * 7')).toBe('42');
  });
});

describe('the library', () => {
  const inner = `export const count: number = 1;\n`;
  const index = `import { count } from './inner';
export type Step = { readonly reward: number };
export function step(): Step {
  if (count > 1) throw new RangeError('no more');
  return { reward: count };
}
`;
  const code = `import { type Step, step } from './lib/index';\nconst made: Step = step();\nconsole.log(made.reward);`;
  const work = makeWorkFolder({
    'lib/index.ts': index,
    'lib/inner.ts': inner,
    'lib/broken.ts': `export const n: number = 'x';\n`,
  });
  const kernel = kernelForTests({ cwd: work.notebooks });

  it('is not checked while it is as it was: npm run check does that', async () => {
    expect(await printing(kernel, `import { n } from './lib/broken';\nconsole.log(n);`)).toBe('x');
  });

  it('has its types in cells', async () => {
    expect(await printing(kernel, code)).toBe('1');
    expect((await kernel.run('made.rewards;')).error?.evalue).toContain(`Property 'rewards' does not exist`);
  });

  it('is renewed with all that imports it, and traces name its own lines', async () => {
    work.write('lib/inner.ts', inner.replace('1', '2'));
    await eventually('the edited file', async () => (await kernel.run(code)).status === 'error');
    const { error } = await kernel.run(code);
    expect(error?.traceback.join('\n')).toContain('at step (lib/index.ts:4:24)');
    work.write('lib/inner.ts', inner);
    await eventually('the edited file', async () => (await printing(kernel, code)) === '1');
  });

  it('is checked once it is edited: its types and its grammar', async () => {
    work.write('lib/inner.ts', `export const count: number = 'many';\n`);
    const failing = async (): Promise<boolean> => (await kernel.run(code)).status === 'error';
    await eventually('the edited file', failing);
    expect((await kernel.run(code)).error?.traceback[0]).toMatch(/^lib\/inner.ts:1:14 - Type 'string'/);
    work.write('lib/inner.ts', `export const count: number = ;\n`);
    await eventually('the edited file', async () => {
      const { error } = await kernel.run(code);
      return error?.evalue === 'Expression expected.';
    });
  });
});

describe('a kernel whose notebook lies outside of any course', () => {
  const work = makeWorkFolder();
  let kernel: Kernel | undefined;
  afterEach(async () => {
    await kernel?.shutdown();
    kernel = undefined;
  });

  it('works in the clone', async () => {
    kernel = await startKernel({ cwd: '/' });
    expect(await printing(kernel, 'console.log(process.cwd())')).toBe(root);
  });

  it('works where COURSE_WORK_ROOT says', async () => {
    kernel = await startKernel({ cwd: '/', env: { COURSE_WORK_ROOT: work.path } });
    expect(await printing(kernel, 'console.log(process.cwd())')).toBe(work.path);
  });
});

describe('stock tslab fails:', () => {
  const work = makeWorkFolder(files);
  const kernel = kernelForTests({ stock: true, cwd: work.path });

  it('checks every file of the library, whoever imports it', async () => {
    work.write('lib/broken.ts', `export const n: number = 'x';\n`);
    expect((await kernel.run(`import { n } from './lib/broken';\nconsole.log(n);`)).status).toBe('error');
  });

  it('does not see an edit behind another import', async () => {
    // What failed above drops cells for a while.
    await eventually('an answer', async () => (await printing(kernel, useOuter)) === '2');
    expect(await printing(kernel, useSeen)).toBe('1');
    work.write('exercises/inner.ts', `export const value: number = 10;\n`);
    work.write('exercises/seen.ts', `export const seen = 2;\n`);
    await eventually('the edited file', async () => (await printing(kernel, useSeen)) === '2');
    expect(await printing(kernel, useOuter)).toBe('2');
  });

  it('is of no use after a failed import whose file is then created', async () => {
    const code = `import { made } from './exercises/made';\nconsole.log(made);`;
    await kernel.run(code);
    work.write('exercises/made.ts', 'export const made = 42;\n');
    await eventually('the wedge', async () => (await kernel.run(code)).status === 'error' && (await dead(kernel)));
  });
});

/** Whether the simplest of cells fails, time and again. */
async function dead(kernel: Kernel): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) {
    let { status } = await kernel.run('1');
    while (status === 'abort') ({ status } = await kernel.run('1'));
    if (status === 'ok') return false;
  }
  return true;
}
