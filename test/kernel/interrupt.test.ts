import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from './eventually';
import { isAlive } from './isAlive';
import { type CellResult, type Kernel, startKernel } from './kernel';
import { makeWorkFolder } from './workFolder';

/** What the library's loops do: listen, give the event loop a turn every few ms, stop when they are told. */
const training = `
const turn = () => new Promise((resolve) => setImmediate(resolve));

export async function train(listenAtOnce: boolean): Promise<void> {
  if (!listenAtOnce) await turn();
  let stopped = false;
  const stop = () => { stopped = true; };
  process.on('SIGINT', stop);
  try {
    for (let last = performance.now(), turns = 0; !stopped; ) {
      if (performance.now() - last < 8) continue;
      await turn();
      last = performance.now();
      if (turns++ === 0) console.log('training');
    }
  } finally {
    process.off('SIGINT', stop);
  }
  throw Object.assign(new Error('what was learned is kept'), { name: 'Interrupted' });
}
`;
const useTraining = `import { train } from './exercises/training';\n`;

describe('the stop button', () => {
  const work = makeWorkFolder({ 'exercises/training.ts': training });
  let kernel: Kernel | undefined;
  afterEach(() => kernel?.shutdown());

  /** Presses it as soon as the cell has printed, and tells how long the cell took to end. */
  async function press(code: string, text: string): Promise<CellResult & { stoppedAfter: number }> {
    const cell = kernel!.begin(code);
    await cell.printed(text);
    const pressed = performance.now();
    await kernel!.interrupt();
    const result = await cell.done;
    return { ...result, stoppedAfter: performance.now() - pressed };
  }

  it('ends a loop that never yields', async () => {
    kernel = await startKernel();
    const loop = `console.log('looping');\nwhile (true) {}`;
    // The first line leaves at once; what follows it waits for the loop to end.
    const { error, stoppedAfter } = await press(loop, 'looping');
    expect(error?.ename).toBe('Interrupted');
    expect(stoppedAfter).toBeLessThan(2_000);
    expect((await kernel.run('1 + 1')).stdout).toBe('2\n');
  });

  it('is of use in a loop that begins right after another cell ended: its first line is seen', async () => {
    kernel = await startKernel();
    for (let round = 0; round < 5; round++) {
      const before = kernel.begin(`console.log('before');`);
      const { error } = await press(`console.log('looping');\nwhile (true) {}`, 'looping');
      expect((await before.done).stdout).toBe('before\n');
      expect(error?.ename).toBe('Interrupted');
    }
  });

  it('leaves the compiler of the library alive: more of it can be imported afterwards', async () => {
    kernel = await startKernel();
    await kernel.run(`import { makeRng } from './lib/engine/rng';`);
    await press(`console.log('looping');\nwhile (true) {}`, 'looping');
    const { error, stderr } = await kernel.run(`import { iqm } from './lib/statistics/iqm';\niqm([1, 2, 3, 4])`);
    expect([error, stderr]).toEqual([null, '']);
  });

  it('ends a wait, of which nobody listens', async () => {
    kernel = await startKernel();
    // Prints after a turn: Node loses a press in the moment in which it hands the signal back.
    const wait = `await new Promise(setImmediate);\nconsole.log('waiting');\nawait new Promise(() => setTimeout(() => {}, 1e6));`;
    expect((await press(wait, 'waiting')).error?.ename).toBe('Interrupted');
    expect((await kernel.run('1 + 1')).stdout).toBe('2\n');
  });

  for (const [how, listenAtOnce] of [
    ['that listens after one turn', false],
    ['that listens at once, the trap of the signal', true],
  ] as const) {
    it(`stops a training ${how} in a fresh kernel's first cell within 200 ms, and again`, async () => {
      kernel = await startKernel({ cwd: work.notebooks });
      const cell = `${useTraining}await train(${listenAtOnce});`;
      const times: number[] = [];
      for (let round = 0; round < 3; round++) {
        const { error, stoppedAfter } = await press(cell, 'training');
        expect(error).toMatchObject({ ename: 'Interrupted', evalue: 'what was learned is kept' });
        expect((await kernel.run(`console.log('alive')`)).stdout).toBe('alive\n');
        times.push(stoppedAfter);
      }
      // The best of three: the machine may be busy.
      expect(Math.min(...times)).toBeLessThan(200);
    });
  }

  it('ends the synchronous part of a cell that listens already, and the next cell trains', async () => {
    kernel = await startKernel({ cwd: work.notebooks });
    const code = `process.on('SIGINT', () => {});\nconsole.log('looping');\nwhile (true) {}`;
    expect((await press(code, 'looping')).error?.ename).toBe('Interrupted');
    const { error } = await press(`${useTraining}await train(true);`, 'training');
    expect(error).toMatchObject({ evalue: 'what was learned is kept' });
  });

  it('stock tslab fails: when a training listens at once, it ends the kernel', async () => {
    kernel = await startKernel({ stock: true, cwd: work.path });
    const cell = kernel.begin(`${useTraining}await train(true);`, { timeoutMs: 10_000 });
    await cell.printed('training');
    await kernel.interrupt();
    await eventually('the end of the kernel', () => !isAlive(kernel!.pid));
    expect((await cell.done).status).toBe('timeout');
  });
});
