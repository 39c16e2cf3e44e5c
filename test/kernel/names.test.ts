import { beforeAll, describe, expect, it } from 'vitest';
import { kernelForTests } from './kernelForTests';

const earlier = 'const q = [0.2, 0.8];\nlet count = 1;\nfunction twice(x: number) { return 2 * x; }';
const used = 'const made = { q, twice };\nconsole.log(JSON.stringify(made.q), made.twice(4));';

const typed = [
  'interface Step { step: number; return: number; a: number }',
  'const x: Step = { step: 3, return: 0.5, a: 1 };',
  'const xs = [x];',
  'const step = "of its own";',
].join('\n');
/** Properties that an earlier cell declares get other names: at the top, in a loop, and as parameters. */
const renamings = {
  'at the top': 'const { step: alias } = x;\nconsole.log(alias);',
  'in a loop': 'for (const { a, return: b } of xs) console.log(a, b);',
  'of parameters': 'const pick = ({ a, step: c }: Step) => a + c + xs.length;\nconsole.log(pick(x));',
  'of parameters with a type from elsewhere': 'console.log(xs.map(({ a, return: b }) => a + b + x.a));',
  'with a default, and what is left':
    'const { return: r = 2, ...rest } = x;\nconsole.log(r, Object.keys(rest).length);',
} as const;
const printed: Record<keyof typeof renamings, string> = {
  'at the top': '3\n',
  'in a loop': '1 0.5\n',
  'of parameters': '5\n',
  'of parameters with a type from elsewhere': '[ 2.5 ]\n',
  'with a default, and what is left': '0.5 2\n',
};

describe('names of earlier cells', () => {
  const kernel = kernelForTests();
  beforeAll(async () => {
    await kernel.run(earlier);
  });

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

describe('properties that an earlier cell declares can get other names', () => {
  const kernel = kernelForTests();
  beforeAll(async () => {
    await kernel.run(typed);
  });

  it.each(Object.entries(renamings))('%s', async (where, source) => {
    const { error, stdout } = await kernel.run(source);
    expect([error, stdout]).toEqual([null, printed[where as keyof typeof renamings]]);
  });

  it('by a key that is a name of an earlier cell, and in an assignment', async () => {
    const key = await kernel.run("const chosen = 'step' as const;");
    expect(key.error).toBe(null);
    const { error, stdout } = await kernel.run(
      'let got = 0;\n({ [chosen]: got } = x);\nconst { [chosen]: twin } = x;\nconsole.log(got, twin);',
    );
    expect([error, stdout]).toEqual([null, '3 3\n']);
  });

  it('and keep their types', async () => {
    const { error } = await kernel.run('const { step: word }: { step: string } = x;');
    expect(error?.evalue).toContain(`Type 'number' is not assignable to type 'string'`);
  });
});

describe('stock tslab fails:', () => {
  const kernel = kernelForTests({ stock: true });
  beforeAll(async () => {
    await kernel.run(earlier);
    await kernel.run(typed);
  });

  it('does not find the value of a short property', async () => {
    expect((await kernel.run(used)).stderr).toContain('q is not defined');
  });

  it.each(Object.entries(renamings))('does not give another name to a property %s', async (_, source) => {
    // It drops what comes in the 200 ms after an error.
    await new Promise((done) => setTimeout(done, 250));
    const { status, stderr } = await kernel.run(source);
    expect(status).toBe('error');
    expect(stderr).toMatch(/exports|Unexpected token/);
  });
});
