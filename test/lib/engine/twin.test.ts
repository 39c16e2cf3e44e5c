import { describe, expect, it } from 'vitest';
import { makeNetwork } from '../../../lib/engine/makeNetwork';
import type { Network } from '../../../lib/engine/network';
import { adam, sgd } from '../../../lib/engine/optimisers';
import { makeRng } from '../../../lib/engine/rng';
import { uniform } from './doublePrecision';

const shapes = [
  [4, 64, 64, 2],
  [3, 5, 1],
  [1, 1],
  [7, 33, 18, 6],
];
const cases = shapes.flatMap((sizes) => (['relu', 'tanh'] as const).map((activation) => ({ sizes, activation })));

/** Everything a network can be asked, over some updates with each optimiser. */
function story(network: Network, rows: number): Float32Array[] {
  const inputs = network.sizes[0];
  const outputs = network.sizes[network.sizes.length - 1];
  const results: Float32Array[] = [network.getWeights()];
  for (const make of [adam, sgd, adam]) {
    const optimiser = make(network, { learningRate: 0.01, maxGradientNorm: 0.5 });
    for (let update = 0; update < 3; update++) {
      const x = uniform(rows * inputs, update);
      results.push(
        network
          .forward(
            x.map((v) => 3 * v),
            rows,
          )
          .slice(),
      );
      results.push(network.forwardOne(x.subarray(0, inputs)).slice());
      network.backward(uniform(rows * outputs, update + 1));
      results.push(network.getGradient());
      optimiser.step();
      results.push(network.getWeights());
    }
  }
  return results;
}

describe('the SIMD network and its twin in typed arrays', () => {
  it.each(cases)('give the same bits for $sizes $activation: outputs, gradients, weights', ({ sizes, activation }) => {
    for (const rows of [1, 3, 513, 1500]) {
      const [simd, twin] = (['simd', 'typedArrays'] as const).map((engine) =>
        story(makeNetwork({ sizes, activation, rng: makeRng(4), engine }), rows),
      );
      // Float32Arrays as bits: toEqual on 100,000 numbers takes minutes.
      simd.forEach((array, i) => expect(Buffer.compare(bytes(array), bytes(twin[i])), `result ${i}`).toBe(0));
    }
  });
});

const bytes = (array: Float32Array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
