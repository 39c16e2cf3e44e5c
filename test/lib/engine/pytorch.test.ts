import { describe, expect, it } from 'vitest';
import { makeNetwork } from '../../../lib/engine/makeNetwork';
import { adam } from '../../../lib/engine/optimisers';
import { makeRng } from '../../../lib/engine/rng';
import { relativeError } from './doublePrecision';
import cases from './pytorch-gradients.json'; // made by pytorch-gradients.py

describe.each(['simd', 'typedArrays'] as const)('%s against PyTorch', (engine) => {
  it.each(cases)('agrees on $sizes $activation: outputs, gradient, weights after 20 steps of Adam', (figures) => {
    const { sizes, rows } = figures;
    const activation = figures.activation as 'relu' | 'tanh';
    const network = makeNetwork({ sizes, activation, rng: makeRng(1), engine });
    network.setWeights(figures.weights);
    const optimiser = adam(network, { learningRate: 1e-2 });
    for (let step = 0; step < 20; step++) {
      const outputs = network.forward(Float32Array.from(figures.inputs), rows);
      if (step === 0) expect(relativeError(outputs, figures.outputs)).toBeLessThan(1e-6);
      network.backward(Float32Array.from(figures.outputGradient));
      if (step === 0) expect(relativeError(network.getGradient(), figures.gradient)).toBeLessThan(1e-6);
      optimiser.step();
    }
    expect(relativeError(network.getWeights(), figures.after20AdamSteps)).toBeLessThan(1e-6);
  });
});
