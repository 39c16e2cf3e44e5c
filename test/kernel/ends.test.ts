import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from './eventually';
import { isAlive } from './isAlive';
import { type Kernel, startKernel } from './kernel';

describe('the kernel', () => {
  let kernel: Kernel;
  afterEach(() => {
    if (isAlive(kernel.pid)) process.kill(kernel.pid, 'SIGKILL');
  });

  async function killServer(): Promise<void> {
    kernel.server.kill('SIGKILL');
    await eventually('the end of the server', () => !isAlive(kernel.server.pid!));
  }

  it('ends when the server is gone', async () => {
    kernel = await startKernel();
    await killServer();
    await eventually('the end of the kernel', () => !isAlive(kernel.pid));
  });

  it('ends when the server is gone while a cell loops for ever', async () => {
    kernel = await startKernel();
    const cell = kernel.begin(`console.log('looping');\nwhile (true) {}`);
    cell.done.catch(() => {});
    await cell.printed('looping');
    await killServer();
    await eventually('the end of the kernel', () => !isAlive(kernel.pid));
  });

  it('stays while the server is there', async () => {
    kernel = await startKernel();
    // Longer than the second after which it looks.
    await kernel.run('await new Promise((resolve) => setTimeout(resolve, 2_500));');
    expect((await kernel.run('1 + 1')).stdout).toBe('2\n');
    await kernel.shutdown();
  });

  it('ends promptly when it is told to, whatever a cell left running', async () => {
    kernel = await startKernel();
    await kernel.run('setInterval(() => {}, 1_000);');
    // jupyter_client sends SIGTERM after 2.5 s.
    expect(await kernel.shutdown()).toBeLessThan(2_400);
    expect(isAlive(kernel.pid)).toBe(false);
  });

  it('stock tslab fails: it outlives the server', async () => {
    kernel = await startKernel({ stock: true });
    await killServer();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(isAlive(kernel.pid)).toBe(true);
  });

  it('stock tslab fails: it waits until it is ended by a signal', async () => {
    kernel = await startKernel({ stock: true });
    await kernel.run('setInterval(() => {}, 1_000);');
    expect(await kernel.shutdown()).toBeGreaterThan(2_400);
  });
});
