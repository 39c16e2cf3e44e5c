import { describe, expect, it } from 'vitest';
import { makeRng, normal, splitRng } from '../../../lib/engine/rng';

const draws = (rng: () => number, n: number) => Array.from({ length: n }, rng);
const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

describe('makeRng', () => {
  it('gives the same numbers for the same seed, today and tomorrow', () => {
    expect(draws(makeRng(42), 50)).toEqual(draws(makeRng(42), 50));
    expect(draws(makeRng(1), 3).map((x) => x * 2 ** 32)).toEqual([1047107358, 1857996408, 3863704218]);
  });

  it('gives other numbers for other seeds, also for those that differ above 32 bits or in sign', () => {
    const firsts = [0, 1, 2, -1, 2 ** 32, 2 ** 32 + 1, -(2 ** 32)].map((seed) => makeRng(seed)());
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it('is uniform in [0, 1): mean, variance, correlation of neighbours and the counts of ten bins', () => {
    const x = draws(makeRng(7), 100_000);
    expect(Math.min(...x.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...x.slice(0, 50_000))).toBeLessThan(1);
    expect(Math.abs(mean(x) - 0.5)).toBeLessThan(4 / Math.sqrt(12 * x.length));
    expect(mean(x.map((u) => (u - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
    expect(Math.abs(mean(x.slice(1).map((u, i) => (u - 0.5) * (x[i] - 0.5))))).toBeLessThan(
      4 / 12 / Math.sqrt(x.length),
    );
    const bins = new Array<number>(10).fill(0);
    for (const u of x) bins[Math.floor(u * 10)]++;
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(4 * Math.sqrt(9_000));
  });

  it.each([NaN, 0.5, Infinity, 2 ** 60])('refuses %s as a seed', (seed) => {
    expect(() => makeRng(seed)).toThrow(`the seed is ${seed}, expected a whole number`);
  });
});

describe('normal', () => {
  it('has mean 0, variance 1 and the tails of a normal distribution', () => {
    const rng = makeRng(3);
    const x = draws(() => normal(rng), 100_000);
    expect(Math.abs(mean(x))).toBeLessThan(4 / Math.sqrt(x.length));
    expect(Math.abs(mean(x.map((z) => z * z)) - 1)).toBeLessThan(4 * Math.sqrt(2 / x.length));
    const beyond2 = x.filter((z) => Math.abs(z) > 2).length / x.length;
    expect(Math.abs(beyond2 - 0.0455)).toBeLessThan(4 * Math.sqrt(0.0455 / x.length));
  });

  it('uses two draws, and survives draws of 0', () => {
    let used = 0;
    expect(normal(() => (used++, 0))).toBeCloseTo(0, 12);
    expect(used).toBe(2);
  });
});

describe('splitRng', () => {
  it('makes streams that differ from each other and from their source, the same ones for the same seed', () => {
    const rng = makeRng(5);
    const [a, b] = [splitRng(rng), splitRng(rng)];
    const streams = [a, b, rng, makeRng(5)].map((stream) => draws(stream, 4).join());
    expect(new Set(streams).size).toBe(4);
    expect(draws(splitRng(makeRng(5)), 4).join()).toBe(streams[0]);
  });

  it('leaves the source alone when the new stream is used', () => {
    const [one, two] = [makeRng(9), makeRng(9)];
    draws(splitRng(one), 100);
    splitRng(two);
    expect(one()).toBe(two());
  });
});
