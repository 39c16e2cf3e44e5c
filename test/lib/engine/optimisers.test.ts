import { describe, expect, it } from 'vitest';
import { makeNetwork } from '../../../lib/engine/makeNetwork';
import { adam, sgd } from '../../../lib/engine/optimisers';
import { makeRng } from '../../../lib/engine/rng';

describe.each(['simd', 'typedArrays'] as const)('optimisers on %s', (engine) => {
  /** y = w·x + b with w = 1, b = 0, and the gradient (3, 4) waiting. */
  function line() {
    const network = makeNetwork({ sizes: [1, 1], rng: makeRng(1), engine });
    network.setWeights([1, 0]);
    const wait = () => {
      network.forward(Float32Array.of(0.75), 1);
      network.backward(Float32Array.of(4));
    };
    wait();
    return { network, wait };
  }

  it('sgd moves against the gradient by the learning rate, and clears it', () => {
    const { network } = line();
    sgd(network, { learningRate: 0.1 }).step();
    expect(network.getWeights()[0]).toBeCloseTo(0.7, 6);
    expect(network.getWeights()[1]).toBeCloseTo(-0.4, 6);
    expect([...network.getGradient()]).toEqual([0, 0]);
  });

  it('takes the learning rate of one step from its caller', () => {
    const { network } = line();
    sgd(network, { learningRate: 0.1 }).step({ learningRate: 0.5 });
    expect(network.getWeights()[1]).toBeCloseTo(-2, 6);
  });

  it('cuts a gradient of norm 5 to norm 1, and leaves a shorter one alone', () => {
    const clipped = line().network;
    sgd(clipped, { learningRate: 1, maxGradientNorm: 1 }).step();
    expect(clipped.getWeights()[0]).toBeCloseTo(1 - 0.6, 6);
    const whole = line().network;
    sgd(whole, { learningRate: 1, maxGradientNorm: 5.1 }).step();
    expect(whole.getWeights()[0]).toBeCloseTo(1 - 3, 6);
  });

  it('lets NaN through the clipping, so that divergence is seen', () => {
    const { network } = line();
    network.forward(Float32Array.of(NaN), 1);
    network.backward(Float32Array.of(1));
    sgd(network, { learningRate: 1, maxGradientNorm: 1 }).step();
    expect(network.getWeights()[0]).toBeNaN();
  });

  it('Adam moves every weight by the learning rate first, whatever the gradient; then by its moments', () => {
    const { network, wait } = line();
    const optimiser = adam(network, { learningRate: 0.1 });
    optimiser.step();
    expect(network.getWeights()[0]).toBeCloseTo(0.9, 6);
    expect(network.getWeights()[1]).toBeCloseTo(-0.1, 6);
    optimiser.step(); // no gradient: m̂ = 0.9·0.3/(1−0.81), v̂ = 0.999·0.009/(1−0.998001)
    const change = (0.1 * ((0.9 * 0.3) / 0.19)) / Math.sqrt((0.999 * 0.009) / (1 - 0.999 ** 2));
    expect(network.getWeights()[0]).toBeCloseTo(0.9 - change, 6);
    wait();
    optimiser.step();
    expect(network.getWeights()[0]).toBeLessThan(0.9 - change);
  });

  it('a new Adam starts afresh, and the old one refuses to go on', () => {
    const { network, wait } = line();
    const old = adam(network, { learningRate: 0.1 });
    old.step();
    wait();
    const before = network.getWeights()[0];
    adam(network, { learningRate: 0.1 }).step();
    expect(network.getWeights()[0]).toBeCloseTo(before - 0.1, 6);
    expect(() => old.step()).toThrow('newer optimiser');
  });

  it('refuses options out of range', () => {
    const { network } = line();
    expect(() => sgd(network, { learningRate: 0 })).toThrow('learningRate is 0, expected a number > 0');
    expect(() => adam(network, { learningRate: NaN })).toThrow('learningRate is NaN');
    expect(() => adam(network, { learningRate: 1, beta1: 1 })).toThrow('beta1 is 1, expected 0 ≤ beta1 < 1');
    expect(() => adam(network, { learningRate: 1, epsilon: 0 })).toThrow('epsilon is 0');
    expect(() => sgd(network, { learningRate: 1, maxGradientNorm: -1 })).toThrow('maxGradientNorm is -1');
    expect(() => sgd(network, { learningRate: 1 }).step({ learningRate: NaN })).toThrow('learningRate is NaN');
  });
});
