// One program on every engine: the same seed plays the same episodes on SIMD, on the typed arrays, and on each backend of TensorFlow.js.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { train } from '../../../lib/algorithms/train';
import { lessonSettings } from '../../../lib/algorithms/trainOptions';
import { makeNetwork } from '../../../lib/engine/makeNetwork';
import { makeRng } from '../../../lib/engine/rng';
import { cartPole } from '../../../lib/environments/cartPole';
import { categoricalPolicy } from '../../../lib/policies/categoricalPolicy';
import { named, noNativeTensorflow, root } from '../../support/requireAll';
import type { Figures } from './trainOnTensorflow';

async function trainHere(
  engine: 'simd' | 'typedArrays',
  updates: number,
): Promise<Pick<Figures, 'lengths' | 'weights'>> {
  const rng = makeRng(5);
  const policy = categoricalPolicy(makeNetwork({ sizes: [4, 64, 64, 2], rng, engine }));
  const lengths: number[] = [];
  let weights: number[] = [];
  for await (const progress of train(cartPole(), { ...lessonSettings, policy, engine, rng, episodes: updates })) {
    lengths.push(...progress.returns);
    if (progress.update === 20) weights = Array.from(policy.networks[0].getWeights());
  }
  return { lengths, weights };
}

async function trainThere(backend: string, updates: number): Promise<Figures> {
  const script = join(__dirname, 'trainOnTensorflow.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, String(updates)], {
    cwd: root,
    env: { ...process.env, TFJS_BACKEND: backend, TF_CPP_MIN_LOG_LEVEL: '2' },
  });
  return JSON.parse(stdout.trim().split('\n').pop()!) as Figures;
}

const updates = 50;
let simd: Pick<Figures, 'lengths' | 'weights'>;
beforeAll(async () => {
  simd = await trainHere('simd', updates);
});

it('the typed arrays play the same episodes and have the same weights to the bit', async () => {
  expect(await trainHere('typedArrays', updates)).toEqual(simd);
});

describe.each(['tensorflow', 'wasm', 'cpu'])('TensorFlow.js on %s', (backend) => {
  const reason = backend === 'tensorflow' ? noNativeTensorflow : undefined;
  it.skipIf(reason)(
    named('plays the same 50 episodes, has the same weights after 20 updates (1e-4), and keeps no tensor', reason),
    async () => {
      const figures = await trainThere(backend, updates);
      expect(figures.backend).toBe(backend);
      expect(figures.lengths).toEqual(simd.lengths);
      expect(figures.weights).toHaveLength(simd.weights.length);
      const furthest = Math.max(...figures.weights.map((w, i) => Math.abs(w - simd.weights[i])));
      expect(furthest).toBeLessThan(1e-4);
      expect(figures.tensors[1]).toBe(figures.tensors[0]);
    },
    180_000,
  );
});
