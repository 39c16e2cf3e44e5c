import { afterAll, beforeAll } from 'vitest';
import { startKernel, type Kernel, type KernelOptions } from './kernel';

/** One kernel for all tests of a `describe`; it ends with it. It is there once the tests run. */
export function kernelForTests(options: KernelOptions = {}): Kernel {
  let kernel: Kernel | undefined;
  beforeAll(async () => {
    kernel = await startKernel(options);
  });
  afterAll(async () => void (await kernel?.shutdown()));
  const started = (): Kernel => kernel!;
  return {
    get pid() {
      return started().pid;
    },
    get server() {
      return started().server;
    },
    get readyMs() {
      return started().readyMs;
    },
    get language() {
      return started().language;
    },
    run: (...args) => started().run(...args),
    begin: (...args) => started().begin(...args),
    interrupt: () => started().interrupt(),
    complete: (...args) => started().complete(...args),
    inspect: (...args) => started().inspect(...args),
    shutdown: () => started().shutdown(),
  };
}
