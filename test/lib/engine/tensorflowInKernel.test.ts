import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Kernel, startKernel } from '../../kernel/kernel';
import { named, noNativeTensorflow } from '../../support/requireAll';

const importing = `import { currentBackend, ready, repairEngine, tf } from './lib/tensorflow';`;
const training = `
  const xs = tf.linspace(-1, 1, 32).reshape([32, 1]);
  const layer = tf.layers.dense({ units: 1, inputShape: [1] });
  const model = tf.sequential({ layers: [layer] });
  const optimizer = tf.train.adam(0.1);
  const loss = () => (model.apply(xs) as any).sub(xs.mul(3)).square().mean();
  for (let step = 0; step < 200; step++) optimizer.minimize(loss);
  console.log(process.versions.node, currentBackend().name, loss().dataSync()[0] < 0.01);`;
const answer = (name: string): string => `${process.versions.node} ${name} true\n`;

describe('a notebook cell', { timeout: 120_000 }, () => {
  let kernel: Kernel;
  afterEach(() => kernel.shutdown());

  for (const name of ['tensorflow', 'wasm', 'cpu']) {
    const reason = name === 'tensorflow' ? noNativeTensorflow : undefined;
    it.skipIf(reason)(named(`trains on ${name}, with types, on this Node.js`, reason), async () => {
      kernel = await startKernel({ env: { TFJS_BACKEND: name } });
      const first = await kernel.run(`${importing}\nawait ready();`);
      expect(first).toMatchObject({ status: 'ok', stderr: '' });
      expect(first.stdout).toBe(`TensorFlow.js 4.22.0, computing with ${name}\n`);
      expect(await kernel.run(training)).toMatchObject({ status: 'ok', stderr: '', stdout: answer(name) });
      expect((await kernel.run('tf.scalar(1).sqare();')).status).toBe('error');
    });
  }

  it.skipIf(noNativeTensorflow)(
    named('trains again after ■ in a synchronous training', noNativeTensorflow),
    async () => {
      kernel = await startKernel({ env: { TFJS_BACKEND: 'tensorflow' } });
      await kernel.run(`${importing}\nawait ready();`);
      const begun = join(tmpdir(), `begun-${process.pid}`);
      onTestFinished(() => rmSync(begun, { force: true }));
      const endless = `const w = tf.variable(tf.scalar(1)); const sgd = tf.train.sgd(1e-9);
      require('fs').writeFileSync(${JSON.stringify(begun)}, ''); for (;;) sgd.minimize(() => w.square() as any);`;
      const cell = kernel.begin(endless);
      // A synchronous loop lets nothing out of the kernel, so a file tells that it runs.
      await vi.waitUntil(() => existsSync(begun), { timeout: 30_000 });
      await new Promise((resolve) => setTimeout(resolve, 200));
      await kernel.interrupt();
      expect((await cell.done).status).not.toBe('ok');
      await kernel.run('repairEngine();');
      expect(await kernel.run(training)).toMatchObject({ stdout: answer('tensorflow') });
    },
  );
});
