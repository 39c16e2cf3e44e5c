import * as tfjs from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeNetwork } from '../../../lib/engine/makeNetwork';
import type { Network } from '../../../lib/engine/network';
import { adam, sgd } from '../../../lib/engine/optimisers';
import { makeRng } from '../../../lib/engine/rng';
import { isTensorflowNetwork, tensorflowNetwork } from '../../../lib/engine/tensorflowNetwork';
import type { Tensor, TensorNamespace } from '../../../lib/engine/tensorTypes';
import { relativeError, uniform } from './doublePrecision';
import cases from './pytorch-gradients.json';

const tf = tfjs as unknown as TensorNamespace & Pick<typeof tfjs, 'setBackend'>;

// The backends that come whole from npm; tfjs-node's addon is built by the set-up and may be missing here.
describe.each(['cpu', 'wasm'])('a network on TensorFlow, backend %s', (backend) => {
  beforeAll(async () => {
    await tf.setBackend(backend);
    await tf.ready();
    expect(tf.getBackend()).toBe(backend);
  });

  const options = (activation: 'relu' | 'tanh' = 'relu') => ({ sizes: [4, 64, 64, 2], activation, rng: makeRng(1) });

  it('begins with the weights of the other engines, in its variables too', () => {
    const network = tensorflowNetwork(tf, options());
    expect(isTensorflowNetwork(network)).toBe(true);
    expect(network.getWeights()).toEqual(makeNetwork(options()).getWeights());
    const flat = network.variables.flatMap((variable) => [...variable.dataSync()]);
    expect(flat).toEqual([...network.getWeights()]);
    expect(network.variables.map(({ shape }) => shape)).toEqual([[4, 64], [64], [64, 64], [64], [64, 2], [2]]);
    network.dispose();
  });

  it.each(cases)('agrees with PyTorch on $sizes $activation', ({ sizes, rows, ...figures }) => {
    const activation = figures.activation as 'relu' | 'tanh';
    const network = tensorflowNetwork(tf, { sizes, activation, rng: makeRng(1) });
    network.setWeights(figures.weights);
    const optimiser = adam(network, { learningRate: 1e-2 });
    for (let step = 0; step < 20; step++) {
      network.forward(Float32Array.from(figures.inputs), rows);
      network.backward(Float32Array.from(figures.outputGradient));
      if (step === 0) expect(relativeError(network.getGradient(), figures.gradient)).toBeLessThan(1e-6);
      optimiser.step();
    }
    expect(relativeError(network.getWeights(), figures.after20AdamSteps)).toBeLessThan(3e-6);
    network.dispose();
  });

  it.each(['relu', 'tanh'] as const)('stays within 1e-5 of SIMD over 20 updates, %s', (activation) => {
    const networks: Network[] = [tensorflowNetwork(tf, options(activation)), makeNetwork(options(activation))];
    const [ours, simd] = networks.map((network) => {
      const optimiser = adam(network, { learningRate: 1e-3, maxGradientNorm: 1 });
      for (let update = 0; update < 20; update++) {
        network.forward(uniform(4 * 600, update), 600);
        network.backward(uniform(2 * 600, update + 100));
        optimiser.step();
      }
      return network;
    });
    const difference = ours.getWeights().map((w, i) => Math.abs(w - simd.getWeights()[i]));
    expect(Math.max(...difference)).toBeLessThan(1e-5);
    ours.dispose();
  });

  it('computes in TensorFlow what it acts on, after updates too', () => {
    const network = tensorflowNetwork(tf, options());
    const optimiser = sgd(network, { learningRate: 0.1 });
    const x = uniform(20, 1);
    for (let update = 0; update < 2; update++) {
      network.addLossGradient(x, 5, (outputs) => outputs.square().mean());
      optimiser.step();
    }
    const outputs = tf.tidy(() => network.outputs(tf.tensor2d(x, [5, 4])).dataSync());
    expect(relativeError(outputs, network.forward(x, 5))).toBeLessThan(1e-6);
    network.dispose();
  });

  it('differentiates a loss as the learner writes it: the mean squared error', () => {
    const network = tensorflowNetwork(tf, { sizes: [3, 5, 1], rng: makeRng(2) });
    const [x, goal] = [uniform(21, 1), uniform(7, 2)];
    const loss = network.addLossGradient(x, 7, (outputs) =>
      outputs
        .sub(tf.tensor2d(goal, [7, 1]))
        .square()
        .mean(),
    );
    const byHand = makeNetwork({ sizes: [3, 5, 1], rng: makeRng(2) });
    const error = byHand.forward(x, 7).map((y, t) => y - goal[t]);
    byHand.backward(error.map((e) => (2 * e) / 7));
    expect(loss).toBeCloseTo(
      error.reduce((sum, e) => sum + (e * e) / 7, 0),
      6,
    );
    expect(relativeError(network.getGradient(), byHand.getGradient())).toBeLessThan(1e-6);
    network.dispose();
  });

  it('adds gradients up until a step uses them', () => {
    const network = tensorflowNetwork(tf, { sizes: [3, 5, 1], rng: makeRng(2) });
    const add = () => network.addLossGradient(uniform(21, 1), 7, (outputs) => outputs.mean());
    add();
    const once = network.getGradient();
    add();
    expect(network.getGradient()).toEqual(once.map((g) => 2 * g));
    sgd(network, { learningRate: 1 }).step();
    expect(network.getGradient().every((g) => g === 0)).toBe(true);
    network.dispose();
  });

  it('leaks no tensors: 6 variables alive after 5 and after 100 updates and after an error, none after dispose', () => {
    const before = tf.memory().numTensors;
    const network = tensorflowNetwork(tf, options());
    const optimiser = adam(network, { learningRate: 1e-3 });
    const alive = (updates: number) => {
      for (let update = 0; update < updates; update++) {
        network.addLossGradient(uniform(40, update), 10, (outputs) => tf.logSoftmax(outputs).square().sum());
        network.forward(uniform(40, update), 10);
        network.backward(uniform(20, update));
        optimiser.step();
      }
      return tf.memory().numTensors - before;
    };
    expect(alive(5)).toBe(6);
    expect(alive(95)).toBe(6);
    const failing = () => network.addLossGradient(uniform(40, 1), 10, (outputs) => outputs.reshape([3, 3]).sum());
    expect(failing).toThrow();
    expect(tf.memory().numTensors - before).toBe(6);
    expect(alive(1)).toBe(6);
    network.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('refuses what the other engines refuse', () => {
    const network = tensorflowNetwork(tf, { sizes: [3, 5, 2], rng: makeRng(2) });
    const loss = (outputs: Tensor) => outputs.mean();
    expect(() => network.addLossGradient(new Float32Array(7), 2, loss)).toThrow('inputs has 7 numbers, expected 6');
    expect(() => network.backward(new Float32Array(2))).toThrow('backward needs a forward');
    network.forward(new Float32Array(6), 2);
    expect(() => network.backward(new Float32Array(3))).toThrow('outputGradient has 3 numbers, expected 4');
    network.setWeights(network.getWeights());
    expect(() => network.backward(new Float32Array(4))).toThrow('backward needs a forward with the present weights');
    expect(() => network.setWeights([1])).toThrow('weights has 1 numbers, expected 32');
    expect(() => tensorflowNetwork(tf, { sizes: [3], rng: makeRng(1) })).toThrow('expected two or more whole numbers');
    network.dispose();
  });
});
