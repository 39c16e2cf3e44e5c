import { beforeAll, describe, expect, it } from 'vitest';
import { kernelForTests } from './kernelForTests';
import { makeWorkFolder } from './workFolder';

/** Types and comments vanish when it is compiled: line 12 throws, line 16 calls. */
const throwing = `// What an agent sees.
interface Observation {
  readonly position: number;
}

type Policy = (observation: Observation) => number;

/** Goes left,
    always. */
const policy: Policy = (observation) => {
  const { position } = observation;
  throw new RangeError('no action at ' + position);
};

// One step.
policy({ position: 3 });`;

const library = `export interface Options {
  readonly rate: number;
}

export function step(options: Options): number {
  if (options.rate < 0) throw new RangeError('rate below 0');
  return options.rate;
}
`;

describe('errors', () => {
  const work = makeWorkFolder({ 'exercises/step.ts': library });
  const kernel = kernelForTests({ cwd: work.notebooks });
  beforeAll(async () => {
    await kernel.run('1');
  });

  const trace = async (code: string): Promise<string> => {
    const { error, stderr, executionCount } = await kernel.run(code);
    expect(stderr).toBe('');
    return error!.traceback.join('\n').replaceAll(`cell [${executionCount}]`, 'this cell');
  };

  it('are error outputs, which name the line that the reader wrote', async () => {
    const { status, error, stderr, executionCount } = await kernel.run(throwing);
    expect(status).toBe('error');
    expect(stderr).toBe('');
    expect(error).toMatchObject({ ename: 'RangeError', evalue: 'no action at 3' });
    const cell = `cell [${executionCount}]`;
    expect(error!.traceback.join('\n')).toBe(`${cell}, line 12
  10 | const policy: Policy = (observation) => {
  11 |   const { position } = observation;
> 12 |   throw new RangeError('no action at ' + position);
     |         ^
  13 | };
RangeError: no action at 3
    at policy (${cell}, line 12)
    at ${cell}, line 16`);
  });

  it('name the line in a cell that awaits, after the await as well', async () => {
    const code = `type T = number;\n\nawait new Promise((resolve) => setImmediate(resolve));\n// why\nthrow new Error('late');`;
    expect(await trace(code)).toContain('\n    at this cell, line 5');
  });

  it('name the column on the first line, which tslab puts something before', async () => {
    expect(await trace(`const n: number = 1; throw new Error('first');`)).toContain(`
> 1 | const n: number = 1; throw new Error('first');
    |                            ^
`);
  });

  it('name the line of the .ts file that a cell imports, and of the cell that called it', async () => {
    const code = `import { step } from './exercises/step';\n\nconsole.log(step({ rate: 1 }));\nstep({ rate: -1 });`;
    const text = await trace(code);
    expect(text).toContain('exercises/step.ts:6:31\n');
    expect(text).toContain("> 6 |   if (options.rate < 0) throw new RangeError('rate below 0');");
    expect(text).toContain('\n    at step (exercises/step.ts:6:31)\n    at this cell, line 4');
  });

  it('name the line of an earlier cell, whose function a later one calls', async () => {
    const first = await kernel.run(`// a comment\nfunction late(): never {\n  throw new Error('called later');\n}`);
    expect(await trace('late();')).toContain(
      `at late (cell [${first.executionCount}], line 3)\n    at this cell, line 1`,
    );
  });

  it('show no line of the machinery, also where a cell prints a trace itself', async () => {
    const { stdout } = await kernel.run(`\nconsole.log(new Error('printed').stack);`);
    expect(stdout).toMatch(/^Error: printed\n {4}at cell \[\d+\], line 2\n$/);
  });

  it('keep their causes and their own fields', async () => {
    const text = await trace(`throw Object.assign(new Error('outer', { cause: new Error('inner') }), { code: 7 });`);
    expect(text).toContain('Error: outer');
    expect(text).toContain('[cause]: Error: inner');
    expect(text).toContain('code: 7');
  });

  it('may be values that are no errors', async () => {
    expect((await kernel.run(`throw { reason: 'none' };`)).error).toMatchObject({
      ename: 'Thrown',
      evalue: `{ reason: 'none' }`,
    });
  });

  it('of types name the line, show it, and keep the cell from running', async () => {
    const { error, stdout, executionCount } = await kernel.run(`console.log('ran');\nconst n: number = 'x';`);
    expect(stdout).toBe('');
    expect(error!.ename).toBe('TypeScriptError');
    expect(error!.traceback.join('\n'))
      .toBe(`cell [${executionCount}], line 2 - Type 'string' is not assignable to type 'number'.
  1 | console.log('ran');
> 2 | const n: number = 'x';
    |       ^`);
  });

  it('of types in an imported file name that file, also when they have several steps', async () => {
    work.write(
      'exercises/wrong.ts',
      `type F = (a: { n: number }) => void;\nexport const f: F = (a: { n: string }) => {};\n`,
    );
    const text = await trace(`import { f } from './exercises/wrong';\nf({ n: 1 });`);
    expect(text).toContain(`exercises/wrong.ts:2:14 - Type '`);
    expect(text).toContain(`Type 'number' is not assignable to type 'string'.`);
    expect(text).toContain(`> 2 | export const f: F = (a: { n: string }) => {};`);
    expect(text).not.toContain('this cell');
  });

  it('of types come from strict TypeScript', async () => {
    expect((await kernel.run('const n: number = null;')).error?.evalue).toContain(`Type 'null' is not assignable`);
    expect((await kernel.run('function f(a) {}')).error?.evalue).toContain(`implicitly has an 'any' type`);
  });

  it('do not skip the next cell when the sender says so, as for a cell that is meant to fail', async () => {
    const cells = ['throw 1', `console.log('next')`].map((code) => kernel.run(code, { stopOnError: false }));
    const [first, second] = await Promise.all(cells);
    expect([first.status, second.status, second.stdout]).toEqual(['error', 'ok', 'next\n']);
    await kernel.run('throw 1', { stopOnError: false });
    expect((await kernel.run(`console.log('next')`)).stdout).toBe('next\n');
  });

  it('drop what was sent after a failing cell of Run All, and number what runs', async () => {
    const before = await kernel.run('1');
    const cells = ['throw 1', '2', '3'].map((code) => kernel.run(code, { stopOnError: true }));
    const results = await Promise.all(cells);
    expect(results.map(({ status }) => status)).toEqual(['error', 'abort', 'abort']);
    expect(results.map(({ executionCount }) => executionCount)).toEqual([before.executionCount! + 1, null, null]);
  });

  it('number cells that were sent at once one after the other', async () => {
    // The last test's error may still drop cells.
    while ((await kernel.run('1')).status === 'abort');
    const results = await Promise.all(['1', '2', '3'].map((code) => kernel.run(code)));
    const [first] = results.map(({ executionCount }) => executionCount!);
    expect(results.map(({ executionCount }) => executionCount)).toEqual([first, first + 1, first + 2]);
  });
});

describe('stock tslab fails:', () => {
  const kernel = kernelForTests({ stock: true });

  it('numbers no cell, accepts null as a number', async () => {
    const { status, executionCount } = await kernel.run('const n: number = null;');
    expect([status, executionCount]).toEqual(['ok', null]);
  });

  it('has no error output, and names a line of the compiled code', async () => {
    const { error, stderr } = await kernel.run(throwing, { stopOnError: false });
    expect(error).toBe(null);
    expect(stderr).toMatch(/at policy \(evalmachine.<anonymous>:\d:/);
    expect(stderr).not.toContain('policy (evalmachine.<anonymous>:12:');
  });

  it('skips the cell after one that was meant to fail', async () => {
    // Also the one after the cell above, until it looks again.
    while ((await kernel.run('1')).status === 'abort');
    expect((await kernel.run('throw 1', { stopOnError: false })).status).toBe('error');
    expect((await kernel.run('2')).status).toBe('abort');
  });
});
