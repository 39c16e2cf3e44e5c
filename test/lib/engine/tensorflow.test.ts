import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentBackend, ready, tf } from '../../../lib/tensorflow';
import { named, noNativeTensorflow, root } from '../../support/requireAll';
import { runNode, runTypeScript } from '../../support/runNode';

const code = `
  import { currentBackend, ready, tf } from '${root}/lib/tensorflow';
  const before = performance.now();
  try {
    await ready();
    const product = tf.tensor2d([1, 2, 3, 4], [2, 2]).matMul(tf.eye(2)).dataSync();
    const slope = tf.grad((x) => x.square().sum())(tf.tensor1d([3])).dataSync();
    console.log(JSON.stringify({ ...currentBackend(), product: [...product], slope: slope[0] }));
  } catch (error) {
    console.log(JSON.stringify({ kind: error.constructor.name, message: error.message }));
  }`;

/** Makes a package look as if its native part were missing. tsx resolves by `registerHooks` where Node.js has it, else by `register`: so do we. */
function without(...packages: string[]): string {
  const refuse = `if (${JSON.stringify(packages)}.includes(name)) throw new Error('no such package: ' + name);`;
  return `--import=data:text/javascript,${encodeURIComponent(`
    import Module from 'node:module';
    const load = Module._load;
    Module._load = function (name, ...rest) {
      ${refuse}
      return load.call(this, name, ...rest);
    };
    if (Module.registerHooks) Module.registerHooks({ resolve(name, context, next) { ${refuse} return next(name, context); } });
    else Module.register('data:text/javascript,' + encodeURIComponent(\`export async function resolve(name, context, next) {
      ${refuse}
      return next(name, context);
    }\`));`)}`;
}

describe('the backend', () => {
  for (const name of ['tensorflow', 'wasm', 'cpu']) {
    const reason = name === 'tensorflow' ? noNativeTensorflow : undefined;
    it.skipIf(reason)(
      named(`${name} is used when TFJS_BACKEND names it, and prints nothing of its own`, reason),
      () => {
        const run = runTypeScript(code, { TFJS_BACKEND: name });
        expect(JSON.parse(run.out)).toEqual({ name, passedOver: [], product: [1, 2, 3, 4], slope: 6 });
        expect(run.err).toBe('');
      },
    );
  }

  it('is refused when TFJS_BACKEND is none of the three', () => {
    const answer = JSON.parse(runTypeScript(code, { TFJS_BACKEND: 'gpu' }).out);
    expect(answer).toEqual({
      kind: 'RangeError',
      message: 'TFJS_BACKEND is "gpu", expected one of tensorflow, wasm, cpu',
    });
  });

  it('that is forced but missing says what to do', () => {
    const NODE_OPTIONS = without('@tensorflow/tfjs-node');
    const { message } = JSON.parse(runTypeScript(code, { TFJS_BACKEND: 'tensorflow', NODE_OPTIONS }).out);
    expect(message).toMatch(/^TFJS_BACKEND is tensorflow, which does not start here \(no such package.*npm run setup/);
  });

  it('is the next one where the best is missing, and says why', () => {
    const first = JSON.parse(
      runTypeScript(code, { TFJS_BACKEND: '', NODE_OPTIONS: without('@tensorflow/tfjs-node') }).out,
    );
    expect(first).toMatchObject({ name: 'wasm', slope: 6 });
    expect(first.passedOver).toEqual([expect.stringContaining('tensorflow: no such package')]);
    const NODE_OPTIONS = without('@tensorflow/tfjs-node', '@tensorflow/tfjs-backend-wasm');
    expect(JSON.parse(runTypeScript(code, { TFJS_BACKEND: '', NODE_OPTIONS }).out)).toMatchObject({
      name: 'cpu',
      slope: 6,
    });
  });
});

describe('loading', () => {
  it('does not happen by importing', () => {
    const run = runTypeScript(`
      import { createRequire } from 'node:module';
      import '${root}/lib/index';
      import '${root}/lib/tensorflow';
      const { cache } = createRequire('${root}/package.json');
      console.log(Object.keys(cache).filter((file) => file.includes('@tensorflow')).length);`);
    expect(run).toMatchObject({ code: 0, out: '0' });
  });

  it('is asked for by an error when tf is used too early', () => {
    const run = runTypeScript(`
      import { tf } from '${root}/lib/tensorflow';
      await tf; String(Object.prototype.toString.call(tf));
      try { tf.scalar(1) } catch (error) { console.log(error.message) }`);
    expect(run.out).toBe('TensorFlow.js is not loaded yet: call `await ready()` first.');
  });

  it('happens once, whoever asks, and under Vitest too', async () => {
    const [first, second] = await Promise.all([ready(), ready()]);
    expect(first).toBe(second);
    expect(tf.scalar(2).square().dataSync()[0]).toBe(4);
    expect(['tensorflow', 'wasm', 'cpu']).toContain(currentBackend().name);
  });

  it('can be tried again after it failed', () => {
    const run = runTypeScript(
      `import { ready } from '${root}/lib/tensorflow';
      await ready().catch((error) => console.log(error.constructor.name));
      process.env.TFJS_BACKEND = 'cpu';
      console.log((await ready()).getBackend());`,
      { TFJS_BACKEND: 'gpu' },
    );
    expect(run.out).toBe('RangeError\ncpu');
  });

  it('works as CommonJS from the compiler of the notebook kernel', () => {
    const folder = mkdtempSync(join(root, '.course', 'commonjs-'));
    try {
      const tsc = join(root, 'node_modules/@tslab/typescript-for-tslab/lib/tsc.js');
      const options =
        '--target ES2022 --module CommonJS --moduleResolution Node10 --esModuleInterop --skipLibCheck --strict';
      const compile = runNode([tsc, ...options.split(' '), '--types', 'node', '--outDir', folder, 'lib/tensorflow.ts']);
      expect(compile).toMatchObject({ code: 0, out: '' });
      const run = runNode([
        '-e',
        `const { ready } = require('${folder}/tensorflow.js'); ready().then((tf) => console.log(tf.scalar(3).square().dataSync()[0]))`,
      ]);
      expect(run.out).toBe('9');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
