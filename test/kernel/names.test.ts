import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kernel, startKernel } from './kernel';

const earlier = 'const q = [0.2, 0.8];\nlet count = 1;\nfunction twice(x: number) { return 2 * x; }';
const used = 'const made = { q, twice };\nconsole.log(JSON.stringify(made.q), made.twice(4));';

describe('names of earlier cells', () => {
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await startKernel();
    await kernel.run(earlier);
  });
  afterAll(() => kernel.shutdown());

  it('can be the short properties of an object, at the top and inside a function', async () => {
    const { error, stdout } = await kernel.run(used);
    expect([error, stdout]).toEqual([null, '[0.2,0.8] 8\n']);
    const inside = await kernel.run(
      'const make = () => [{ q }].map(({ q }) => ({ q }))[0].q[1];\nconsole.log(make());',
    );
    expect([inside.error, inside.stdout]).toEqual([null, '0.8\n']);
  });

  it('give way to a name of the cell itself, which is not an earlier one', async () => {
    const { error, stdout } = await kernel.run('{ const q = 3; console.log(JSON.stringify({ q })); }');
    expect([error, stdout]).toEqual([null, '{"q":3}\n']);
  });

  it('keep their types', async () => {
    const { error } = await kernel.run('const wrong: { q: string } = { q };');
    expect(error?.evalue).toContain(`Type 'number[]' is not assignable to type 'string'`);
  });
});

describe('stock tslab fails:', () => {
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await startKernel({ stock: true });
    await kernel.run(earlier);
  });
  afterAll(() => kernel.shutdown());

  it('does not find the value of a short property', async () => {
    expect((await kernel.run(used)).stderr).toContain('q is not defined');
  });
});
