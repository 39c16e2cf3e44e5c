import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeNetwork } from '../../../lib/engine/makeNetwork';
import { makeRng } from '../../../lib/engine/rng';

describe('makeNetwork', () => {
  it('draws weights within ±1/√inputs of each layer, the same for the same seed on both engines', () => {
    const make = (engine: 'simd' | 'typedArrays', seed = 1) =>
      makeNetwork({ sizes: [16, 100, 4], rng: makeRng(seed), engine }).getWeights();
    const weights = make('simd');
    expect(weights).toEqual(make('typedArrays'));
    expect(weights).not.toEqual(make('simd', 2));
    const layers = [weights.subarray(0, 1700), weights.subarray(1700)];
    [1 / 4, 1 / 10].forEach((bound, l) => {
      const largest = Math.max(...layers[l].map(Math.abs));
      expect(largest).toBeLessThanOrEqual(Math.fround(bound));
      expect(largest).toBeGreaterThan(0.97 * bound);
      expect(Math.min(...layers[l])).toBeLessThan(-0.97 * bound);
    });
  });

  it('scales the last layer only, and uses the same draws for it', () => {
    const make = (lastLayerScale: number) =>
      makeNetwork({ sizes: [2, 3, 2], rng: makeRng(1), lastLayerScale }).getWeights();
    const [plain, small] = [make(1), make(0.01)];
    expect(small.slice(0, 9)).toEqual(plain.slice(0, 9));
    plain.slice(9).forEach((w, i) => expect(small[9 + i]).toBeCloseTo(w / 100, 8));
  });

  it.each([[[]], [[4]], [[4, 0]], [[4, 2.5]], [[NaN, 2]], [[4, -1, 2]]])('refuses sizes %j', (sizes) => {
    expect(() => makeNetwork({ sizes, rng: makeRng(1) })).toThrow('expected two or more whole numbers > 0');
  });

  it('refuses an unknown activation or engine, and a scale that is no number', () => {
    const options = { sizes: [2, 2], rng: makeRng(1) };
    expect(() => makeNetwork({ ...options, activation: 'gelu' as 'relu' })).toThrow("gelu, expected 'relu' or 'tanh'");
    expect(() => makeNetwork({ ...options, engine: 'gpu' as 'simd' })).toThrow("gpu, expected 'simd'");
    expect(() => makeNetwork({ ...options, lastLayerScale: NaN })).toThrow('lastLayerScale is NaN');
  });

  it('makes hundreds of networks one after the other, with one alive', { timeout: 20_000 }, () => {
    for (let i = 0; i < 500; i++) expect(makeNetwork({ sizes: [4, 64, 64, 2], rng: makeRng(i) }).engine).toBe('simd');
  });
});

describe('where memory or WebAssembly is missing', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  /** makeNetwork as a runtime with another WebAssembly would load it. */
  async function loadWith(replacement: object | undefined) {
    vi.stubGlobal('WebAssembly', replacement);
    vi.resetModules();
    return (await import('../../../lib/engine/makeNetwork')).makeNetwork;
  }

  it('gives the typed-array network without WebAssembly', async () => {
    const make = await loadWith(undefined);
    expect(make({ sizes: [4, 8, 2], rng: makeRng(1) }).engine).toBe('typedArrays');
  });

  it('gives the typed-array network where vectors are unknown', async () => {
    const make = await loadWith(withMembers({ validate: () => false }));
    expect(make({ sizes: [4, 8, 2], rng: makeRng(1) }).engine).toBe('typedArrays');
  });

  it('gives the typed-array network when a memory is refused', async () => {
    const make = await loadWith(withMembers({ Memory: refusing() }));
    expect(make({ sizes: [4, 8, 2], rng: makeRng(1) }).engine).toBe('typedArrays');
  });

  it('grows the memory it has when a larger one is refused, and computes the same', async () => {
    const rows = 3000;
    const x = Float32Array.from({ length: rows * 4 }, (_, i) => Math.sin(i));
    const make = await loadWith(withMembers({ Memory: refusing(1) }));
    const [grown, roomy] = [
      make({ sizes: [4, 8, 2], rng: makeRng(1) }),
      makeNetwork({ sizes: [4, 8, 2], rng: makeRng(1) }),
    ];
    expect(grown.engine).toBe('simd');
    for (const network of [grown, roomy]) {
      network.forward(x, rows);
      network.backward(new Float32Array(rows * 2).fill(0.1));
    }
    expect(grown.getGradient()).toEqual(roomy.getGradient());
    expect(grown.forwardOne([1, 2, 3, 4])).toEqual(roomy.forwardOne([1, 2, 3, 4]));
  });
});

const real = (globalThis as unknown as { WebAssembly: Record<string, unknown> }).WebAssembly;

/** The real WebAssembly with some members replaced (they are not enumerable, so no spread). */
function withMembers(members: object): object {
  const { Memory, Module, Instance, validate } = real;
  return { Memory, Module, Instance, validate, ...members };
}

/** A Memory that gives the first few and then refuses as V8 does when the address space is used up. */
function refusing(allowed = 0): unknown {
  const Memory = real.Memory as new (options: object) => object;
  let made = 0;
  return function (options: object) {
    if (made++ < allowed) return new Memory(options);
    throw new RangeError('WebAssembly.Memory(): could not allocate memory');
  };
}
