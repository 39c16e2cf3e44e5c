import { describe, expect, it } from 'vitest';
import { makeNetwork } from '../../../lib/engine/makeNetwork';
import type { Network } from '../../../lib/engine/network';
import { adam } from '../../../lib/engine/optimisers';
import { makeRng } from '../../../lib/engine/rng';

/** Rows of one-hot groups: two ones and many zeros, and one number that is neither. */
function oneHotRows(rows: number, width: number): Float32Array {
  const rng = makeRng(7);
  const inputs = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < 2; i++) inputs[row * width + Math.floor(rng() * width)] = 1;
    if (row % 5 === 0) inputs[row * width + Math.floor(rng() * width)] = -0.3;
  }
  return inputs;
}

describe.each([
  [64, 200],
  [5, 7],
  [12, 1100],
])('sparse inputs, %i wide, %i rows', (width, rows) => {
  const make = (engine: 'simd' | 'typedArrays', sparseInputs: boolean): Network =>
    makeNetwork({ sizes: [width, 64, 6, 3], activation: 'tanh', rng: makeRng(1), engine, sparseInputs });

  it.each(['simd', 'typedArrays'] as const)(
    'change nothing to the bit: outputs, gradient, weights after Adam (%s)',
    (engine) => {
      const inputs = oneHotRows(rows, width);
      const [dense, sparse] = [false, true].map((sparseInputs) => {
        const network = make(engine, sparseInputs);
        const optimiser = adam(network, { learningRate: 1e-2 });
        const seen: Float32Array[] = [];
        for (let step = 0; step < 3; step++) {
          seen.push(network.forward(inputs, rows).slice());
          network.backward(seen[seen.length - 1]);
          seen.push(network.getGradient());
          optimiser.step();
        }
        seen.push(network.getWeights(), network.forwardOne(inputs.subarray(0, width)).slice());
        return seen;
      });
      sparse.forEach((numbers, i) => expect(numbers).toEqual(dense[i]));
    },
  );
});
