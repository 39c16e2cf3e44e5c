import { describe, expect, it, test } from 'vitest';
import { makeNetwork } from '../../../lib/engine/makeNetwork';
import { makeRng } from '../../../lib/engine/rng';
import { cartPole } from '../../../lib/environments/cartPole';
import { cosine } from '../../../lib/estimators/cosine';
import { episodeGradients } from '../../../lib/estimators/episodeGradients';
import { gradientNoise } from '../../../lib/estimators/gradientNoise';
import { categoricalPolicy } from '../../../lib/policies/categoricalPolicy';
import { collectEpisodes } from '../../../lib/rollouts/collectEpisodes';
import { firstFinished } from '../../../lib/rollouts/firstFinished';
import type { Rollout } from '../../../lib/rollouts/rollout';

const policyOf = (seed: number) =>
  categoricalPolicy(makeNetwork({ sizes: [4, 8, 2], activation: 'tanh', rng: makeRng(seed) }));
const ones = (episode: Rollout): Float64Array => new Float64Array(episode.length).fill(1);

describe('episodeGradients', () => {
  it('gives the slope of Σ w log π, as wiggling the weights does', () => {
    const policy = policyOf(1);
    const network = policy.networks[0];
    const weights = (episode: Rollout): number[] => Array.from({ length: episode.length }, (_, t) => t - 2);
    const { lengths, gradients } = episodeGradients(cartPole(), policy, { weights }, { episodes: 1, rng: makeRng(2) });
    const episode = collectEpisodes(cartPole(), policy, { rng: makeRng(2) });
    expect(lengths).toEqual([episode.length]);
    const start = network.getWeights();
    const J = (): number =>
      weights(episode).reduce(
        (sum, w, t) => sum + w * policy.logProb(episode.observations.subarray(4 * t, 4 * t + 4), episode.actions[t]),
        0,
      );
    for (const i of [0, 17, 40, start.length - 1]) {
      const at = (h: number): number => {
        network.setWeights(start.map((w, j) => (j === i ? w + h : w)));
        return J();
      };
      const slope = (at(0.01) - at(-0.01)) / 0.02;
      expect(Math.abs(gradients.weights[0][i] - slope)).toBeLessThan(0.02 * (1 + Math.abs(slope)));
    }
  });
  it('weighs the same episodes in every way, and leaves no gradient behind', () => {
    const policy = policyOf(3);
    const double = (episode: Rollout): Float64Array => ones(episode).map((w) => 2 * w);
    const { gradients } = episodeGradients(cartPole(), policy, { ones, double }, { episodes: 3, rng: makeRng(4) });
    gradients.ones.forEach((g, i) => expect(cosine(g, gradients.double[i])).toBeCloseTo(1, 6));
    expect(policy.networks[0].getGradient().every((g) => g === 0)).toBe(true);
  });
  it('refuses weights that do not fit', () => {
    const short = (): number[] => [1];
    expect(() => episodeGradients(cartPole(), policyOf(1), { short }, { episodes: 1, rng: makeRng(1) })).toThrow(
      '1 entries',
    );
  });
});

test('gradientNoise: mean, trace of the covariance, and its price in estimates', () => {
  const { mean, variance, samples } = gradientNoise([
    [1, 0],
    [3, 4],
  ]);
  expect([...mean]).toEqual([2, 2]);
  expect(variance).toBe(10);
  expect(samples).toBe(10 / 8);
  expect(gradientNoise([[1], [3]], [1]).samples).toBe(2);
  expect(() => gradientNoise([[1]])).toThrow('got 1 estimate; expected at least 2');
});

test('cosine', () => {
  expect(cosine([1, 1], [1, 0])).toBeCloseTo(Math.SQRT1_2, 14);
  expect(cosine([0, 0], [1, 0])).toBe(0);
  expect(() => cosine([1], [1, 2])).toThrow('1 and 2 numbers');
});

describe('firstFinished', () => {
  const scripted =
    (lists: number[][]) =>
    (copy: number): number =>
      lists[copy].shift() ?? 1000;
  it('keeps the order of the clock, and lets a copy start anew', () => {
    const kept = firstFinished(scripted([[5, 5, 5], [12], [7, 1]]), { copies: 3, count: 5 });
    expect(kept.map(({ copy, end }) => [copy, end])).toEqual([
      [0, 5],
      [2, 7],
      [2, 8],
      [0, 10],
      [1, 12],
    ]);
  });
  it('over-represents short episodes: 12 instead of 104 for the first 8 of 16 (false alarm below 1e-9)', () => {
    const rng = makeRng(1);
    const lengths = Array.from({ length: 2000 }, () =>
      firstFinished(() => (rng() < 0.505 ? 10 : 200), { copies: 16, count: 8 }),
    ).flat();
    const mean = lengths.reduce((sum, { length }) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(10.5);
    expect(mean).toBeLessThan(14);
  });
  it('refuses what makes no sense', () => {
    expect(() => firstFinished(() => 1, { copies: 0, count: 1 })).toThrow('copies is 0');
    expect(() => firstFinished(() => 0, { copies: 1, count: 1 })).toThrow('an episode of 0 steps');
  });
});
