import { describe, expect, it } from 'vitest';
import * as lib from '../../../lib/index';

describe('selfPlay', () => {
  const even = lib.rockPaperScissors().payoff;

  it('with two mirrored players that start at the equilibrium nothing moves', () => {
    const start = [
      [0, 0, 0],
      [0, 0, 0],
    ] as const;
    const last = lib.selfPlay(even, { updates: 100, start }).pop()!;
    expect(last.policy.every((p) => Math.abs(p - 1 / 3) < 1e-12)).toBe(true);
  });

  it('one update is the exact softmax gradient of one game', () => {
    const [mine, theirs] = [
      [0.3, -0.2, 0.1],
      [1, 0, 0],
    ];
    const opponent = lib.softmax(theirs);
    const value = (z: number[]) =>
      lib.softmax(z).reduce((sum, p, a) => sum + p * even[a].reduce((q, gain, b) => q + gain * opponent[b], 0), 0);
    const slope = lib.finiteDifference(value, mine);
    const moved = lib.softmax(mine.map((z, i) => z + 0.1 * slope[i]));
    const moments = lib.selfPlay(even, { updates: 2, learningRate: 0.1, start: [mine, theirs] });
    expect(lib.near(moments[1].policy, moved, 1e-9)).toBe(true);
  });

  it('the average is the mean of the policies so far', () => {
    const moments = lib.selfPlay(even, { updates: 5 });
    expect(moments.map((moment) => moment.update)).toEqual([1, 2, 3, 4, 5]);
    const mean = [0, 1, 2].map((i) => lib.mean(moments.map((moment) => moment.policy[i])));
    expect(lib.near(moments[4].average, mean, 1e-12)).toBe(true);
  });

  it('with entropy the last policy settles; the start is left as it is', () => {
    const start: [number[], number[]] = [
      [1, 0, 0],
      [0, 1, 0],
    ];
    const last = lib.selfPlay(even, { updates: 10_000, entropy: 0.05, start }).pop()!;
    expect(lib.exploitability(even, last.policy)).toBeLessThan(0.005);
    expect(start).toEqual([
      [1, 0, 0],
      [0, 1, 0],
    ]);
  });
});

describe('smoothedReturn and climbHills', () => {
  it('is the mean of the reward under the Gaussian', () => {
    const rng = lib.makeRng(1);
    const [mu, sigma] = [0.2, 0.5];
    const rewards = Array.from({ length: 20_000 }, () => lib.smoothedReturn(mu + sigma * lib.normal(rng), 0));
    expect(Math.abs(lib.mean(rewards) - lib.smoothedReturn(mu, sigma))).toBeLessThan(4 * lib.standardError(rewards));
  });

  it('climbs by the gradient in μ and log σ', () => {
    const J = ([mu, log]: number[]) => lib.smoothedReturn(mu, Math.exp(log));
    const at = [0.1, Math.log(0.4)];
    const slope = lib.finiteDifference(J, at);
    const [, [mu, sigma]] = lib.climbHills(0.1, 0.4, { updates: 1, stepSize: 0.01 });
    expect(
      lib.near(
        [mu, Math.log(sigma)],
        at.map((x, i) => x + 0.01 * slope[i]),
        1e-9,
      ),
    ).toBe(true);
  });
});

describe('leastSquares', () => {
  it('refuses lists of unlike length and no rows', () => {
    expect(() => lib.leastSquares([], [])).toThrow(/0 rows/);
    expect(() => lib.leastSquares([[1, 2], [1]], [1, 2])).toThrow('features[1] has 1 numbers, not 2');
  });

  it('finds the weights of a plane through noisy points', () => {
    const rng = lib.makeRng(2);
    const rows = Array.from({ length: 500 }, () => [1, lib.normal(rng), lib.normal(rng)]);
    const w = lib.leastSquares(
      rows,
      rows.map(([, a, b]) => 3 - a + 2 * b + 0.1 * lib.normal(rng)),
    );
    expect(lib.near(w, [3, -1, 2], 0.03)).toBe(true);
  });
});

describe('episodesFor, median', () => {
  it('counts the episodes of the short corridor', () => {
    expect(lib.episodesFor(0.01, { mean: -11.657, sd: 9.372 })).toBe(Math.ceil((1.96 * 9.372) ** 2 / 0.11657 ** 2));
    expect(lib.episodesFor(0.1, { mean: 0, sd: 1 })).toBe(Infinity);
    expect(() => lib.episodesFor(0, { mean: 1, sd: 1 })).toThrow(/relative is 0/);
    expect(() => lib.episodesFor(0.1, { mean: 1, sd: -1 })).toThrow(/sd is -1/);
  });

  it('takes Infinity for a value, NaN not', () => {
    expect(lib.median([Infinity, 1, 2, 3])).toBe(2.5);
    expect(lib.median([Infinity, Infinity, 1])).toBe(Infinity);
    expect(() => lib.median([1, NaN])).toThrow(/NaN/);
    expect(() => lib.median([])).toThrow(/empty/);
  });
});
