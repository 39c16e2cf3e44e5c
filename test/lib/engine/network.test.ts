import { describe, expect, it } from 'vitest';
import { makeNetwork } from '../../../lib/engine/makeNetwork';
import { adam, sgd } from '../../../lib/engine/optimisers';
import { makeRng } from '../../../lib/engine/rng';
import { dot, outputsInDouble, relativeError, slopeInDouble, uniform } from './doublePrecision';

const shapes = [
  [4, 64, 64, 2],
  [3, 5, 1],
  [1, 1],
  [7, 33, 18, 6],
  [2, 8, 8, 8, 3],
];
const activations = ['relu', 'tanh'] as const;
const cases = shapes.flatMap((sizes) => activations.map((activation) => ({ sizes, activation })));

describe.each(['simd', 'typedArrays'] as const)('a network on %s', (engine) => {
  const make = (sizes: number[], activation: 'relu' | 'tanh' = 'relu') =>
    makeNetwork({ sizes, activation, rng: makeRng(11), engine });

  it('is the engine that was asked for', () => expect(make([2, 2]).engine).toBe(engine));

  describe.each(cases)('$sizes $activation', ({ sizes, activation }) => {
    it.each([1, 3, 513, 1500])('computes outputs and gradient of %i rows as double precision does', (rows) => {
      const network = make(sizes, activation);
      const x = uniform(rows * sizes[0], rows);
      const dy = uniform(rows * sizes[sizes.length - 1], rows + 1);
      const weights = network.getWeights();
      const y = network.forward(x, rows);
      expect(y.length).toBe(dy.length);
      expect(relativeError(y, outputsInDouble(sizes, activation, weights, x, rows))).toBeLessThan(2e-6);
      network.backward(dy);
      const gradient = network.getGradient();
      const size = Math.sqrt(dot(gradient, gradient));
      for (let seed = 0; seed < 4; seed++) {
        const direction = uniform(weights.length, 100 + seed);
        const slope = slopeInDouble(sizes, activation, weights, x, dy, direction);
        expect(Math.abs(dot(gradient, direction) - slope) / size).toBeLessThan(2e-5);
      }
      for (let n = 0; n < 8; n++) {
        const axis = new Float32Array(weights.length);
        axis[Math.floor((n / 8) * weights.length)] = 1;
        const slope = slopeInDouble(sizes, activation, weights, x, dy, axis);
        expect(Math.abs(dot(gradient, axis) - slope) / size).toBeLessThan(2e-5);
      }
    });

    it('computes one row as it computes a batch, to the bit', () => {
      const network = make(sizes, activation);
      const x = uniform(5 * sizes[0], 1);
      const batch = network.forward(x, 5).slice();
      for (let r = 0; r < 5; r++) {
        const row = network.forwardOne(x.subarray(r * sizes[0], (r + 1) * sizes[0]));
        expect(row).toEqual(batch.slice(r * row.length, (r + 1) * row.length));
      }
    });
  });

  it('adds gradients up over batches until they are cleared', () => {
    const network = make([3, 5, 2]);
    const once = () => {
      network.forward(uniform(12, 1), 4);
      network.backward(uniform(8, 2));
      return network.getGradient();
    };
    const first = once();
    expect(
      relativeError(
        once(),
        first.map((g) => 2 * g),
      ),
    ).toBeLessThan(1e-6);
    network.zeroGradient();
    expect(network.getGradient().every((g) => g === 0)).toBe(true);
    expect(once()).toEqual(first);
  });

  it('forgets an earlier, longer batch: also one with NaN in it', () => {
    const [used, fresh] = [make([3, 5, 2]), make([3, 5, 2])];
    used.forward(new Float32Array(3 * 700).fill(NaN), 700);
    for (const network of [used, fresh]) {
      network.forward(uniform(15, 1), 5);
      network.backward(uniform(10, 2));
    }
    expect(used.getGradient()).toEqual(fresh.getGradient());
  });

  it('keeps acting apart from the batch that backward needs', () => {
    const [used, fresh] = [make([3, 5, 2]), make([3, 5, 2])];
    for (const network of [used, fresh]) {
      network.forward(uniform(15, 1), 5);
      if (network === used) network.forwardOne([9, 9, 9]);
      network.backward(uniform(10, 2));
    }
    expect(used.getGradient()).toEqual(fresh.getGradient());
  });

  describe.each([
    ['the rows of the batch', (x: Float32Array) => x],
    ['more rows than the batch', (x: Float32Array) => Float32Array.of(...x, ...new Float32Array(15).fill(NaN))],
    ['fewer rows than the batch', (x: Float32Array) => x.subarray(0, 6)],
    ['other rows at first', (x: Float32Array) => Float32Array.of(1, 2, 3, ...x)],
    ['other rows at the end', (x: Float32Array) => x.map((value, i) => (i < x.length - 1 ? value : -value))],
  ] as const)('after acting on %s', (_, acted) => {
    it.each([1, 7, 600])('a batch of %i rows gives the same bits as without', (rows) => {
      const x = uniform(3 * rows, 3);
      const story = (acts: boolean) => {
        const network = make([3, 5, 2], 'tanh');
        const optimiser = adam(network, { learningRate: 0.1 });
        const seen: Float32Array[] = [];
        for (let update = 0; update < 3; update++) {
          const own = acted(x);
          if (acts) for (let i = 0; i < own.length; i += 3) network.forwardOne(own.subarray(i, i + 3));
          seen.push(network.forward(x, rows).slice(), network.forward(x, rows).slice());
          network.backward(uniform(2 * rows, 4));
          seen.push(network.getGradient());
          optimiser.step();
        }
        return seen;
      };
      expect(story(true)).toEqual(story(false));
    });
  });

  it('does not mistake an old row for one of the present weights', () => {
    const [used, fresh] = [make([3, 5, 2]), make([3, 5, 2])];
    used.forwardOne([1, 2, 3]);
    for (const network of [used, fresh]) network.setWeights(uniform(32, 8));
    expect(used.forward(Float32Array.of(1, 2, 3), 1)).toEqual(fresh.forward(Float32Array.of(1, 2, 3), 1));
  });

  it.each(activations)('keeps NaN as NaN through %s, in a row and in a batch', (activation) => {
    const network = make([4, 8, 8, 2], activation);
    expect([...network.forwardOne([NaN, 0, 0, 0])]).toEqual([NaN, NaN]);
    const y = network.forward(Float32Array.of(0, 0, 0, 0, 0, NaN, 0, 0), 2);
    expect([...y].map(Number.isNaN)).toEqual([false, false, true, true]);
  });

  it('gives weights back as they were set, and independent copies of them', () => {
    const network = make([3, 5, 2]);
    const flat = uniform(32, 8);
    network.setWeights(Array.from(flat));
    network.getWeights().fill(0);
    expect(network.getWeights()).toEqual(flat);
  });

  it('refuses what does not fit, and says what would', () => {
    const network = make([3, 5, 2]);
    expect(() => network.forwardOne([1, 2])).toThrow('observation has 2 numbers, expected 3 (the input width)');
    expect(() => network.forward(new Float32Array(7), 2)).toThrow('inputs has 7 numbers, expected 6 (2 rows × 3)');
    expect(() => network.forward(new Float32Array(0), 0)).toThrow('rows is 0, expected a whole number > 0');
    expect(() => network.forward(new Float32Array(3), 1.5)).toThrow('rows is 1.5');
    expect(() => network.backward(new Float32Array(2))).toThrow('backward needs a forward');
    network.forward(new Float32Array(6), 2);
    expect(() => network.backward(new Float32Array(3))).toThrow(
      'outputGradient has 3 numbers, expected 4 (2 rows × 2)',
    );
    expect(() => network.setWeights([1, 2])).toThrow('weights has 2 numbers, expected 32 (sizes [3, 5, 2])');
    expect(() => network.setWeights(new Array(32).fill(NaN))).toThrow('weights[0] is NaN, expected a number');
    expect(() => network.setWeights(new Array(32).fill(1e39))).toThrow('weights[0] is 1e+39');
  });

  it('refuses backward once the weights have changed', () => {
    const network = make([3, 5, 2]);
    network.forward(new Float32Array(3), 1);
    network.setWeights(network.getWeights());
    expect(() => network.backward(new Float32Array(2))).toThrow('backward needs a forward with the present weights');
    for (const optimiser of [adam, sgd]) {
      network.forward(new Float32Array(3), 1);
      optimiser(network, { learningRate: 0.1 }).step();
      expect(() => network.backward(new Float32Array(2))).toThrow('backward needs a forward with the present weights');
    }
  });
});
