import { expect, test } from 'vitest';
import { makeRng } from '../../../lib/engine/rng';
import { finiteMdpEnvironment } from '../../../lib/environments/finiteMdpEnvironment';
import { thinIce } from '../../../lib/environments/thinIce';
import { advantages, type AdvantageOptions } from '../../../lib/estimators/advantages';
import { batchMoments } from '../../../lib/exact/batchMoments';
import { exactGradient } from '../../../lib/exact/exactGradient';
import { exactValue } from '../../../lib/exact/exactValue';
import { moments } from '../../../lib/exact/moments';
import { rolloutOf } from '../../../lib/exact/rolloutOf';
import type { Trajectory } from '../../../lib/exact/trajectory';
import { weightedScore } from '../../../lib/exact/weightedScore';
import { sigmoidPolicy } from '../../../lib/policies/sigmoidPolicy';
import { collectEpisodes } from '../../../lib/rollouts/collectEpisodes';
import type { Policy } from '../../../lib/policies/policy';
import type { Rollout } from '../../../lib/rollouts/rollout';
import { mean } from '../../../lib/statistics/mean';
import { standardError } from '../../../lib/statistics/standardError';

const world = thinIce();
const policy = sigmoidPolicy([0.4, -0.3]);
const environment = finiteMdpEnvironment(world);

/** Sampled episodes of the world, as the library collects them. */
function play(episodes: number, seed: number): Rollout {
  // collectEpisodes uses `sample` alone.
  return collectEpisodes(environment, policy as unknown as Policy<number>, { episodes, rng: makeRng(seed) });
}

/** Σ_t w_t ∇log π over the rows of a rollout. */
function gradient(rollout: Rollout, weights: ArrayLike<number>): number[] {
  const { observations, actions } = rollout;
  const scores = Array.from(observations, (o, row) => policy.score(o, actions[row]));
  return weightedScore({ scores }, weights);
}

/** Two components within 4 standard errors: a false alarm has chance 1.3e-4 a test, were the seed not fixed. */
function agree(samples: readonly (readonly number[])[], exact: readonly number[]): void {
  exact.forEach((value, i) => {
    const component = samples.map((sample) => sample[i]);
    expect(Math.abs(mean(component) - value)).toBeLessThan(4 * standardError(component));
  });
}

const v = exactValue(world, policy).v;
const cases: [string, (rollout: Rollout) => AdvantageOptions][] = [
  ['full return', () => ({ discount: 1, weight: 'full-return' })],
  ['reward-to-go', () => ({ discount: 1 })],
  ['discounted, with γ^t', () => ({ discount: 0.5, discountWeighting: true })],
  ['discounted, without γ^t', () => ({ discount: 0.5 })],
  ['a constant', () => ({ discount: 1, baseline: 3 })],
  ['a value for each state', ({ observations }) => ({ discount: 1, baseline: Array.from(observations, (s) => v[s]) })],
];

test.each(cases)('sampled, %s has the mean that enumeration gives', (_, options) => {
  const samples = Array.from({ length: 8000 }, (_, i) => {
    const day = play(1, 1000 + i);
    return gradient(day, advantages(day, options(day)));
  });
  const exact = moments(world, policy, (day) => {
    const rollout = rolloutOf(day);
    return weightedScore(day, advantages(rollout, options(rollout)));
  });
  agree(samples, exact.mean);
  const question = options(play(1, 1));
  if (question.discountWeighting || question.discount === 1) {
    const truth = exactGradient(world, policy, { discount: question.discount });
    truth.forEach((value, i) => expect(exact.mean[i]).toBeCloseTo(value, 12));
  }
});

test.each([
  ['leave-one-out', 1],
  ['mean', undefined],
] as const)('sampled in pairs, the baseline %s has the mean that enumeration gives', (baseline, ratio) => {
  const options = { discount: 1, baseline } as const;
  const half = (g: readonly number[]) => g.map((x) => x / 2);
  const samples = Array.from({ length: 8000 }, (_, i) => {
    const days = play(2, 50_000 + i);
    return half(gradient(days, advantages(days, options)));
  });
  const both = (days: readonly Trajectory[]) => ({ scores: days.flatMap((day) => day.scores) });
  const exact = batchMoments(
    world,
    policy,
    (days) => half(weightedScore(both(days), advantages(rolloutOf(days), options))),
    {
      size: 2,
    },
  );
  agree(samples, exact.mean);
  const truth = exactGradient(world, policy);
  const far = Math.hypot(...exact.mean.map((x, i) => x - truth[i])) / Math.hypot(...truth);
  if (ratio === 1) expect(far).toBeLessThan(1e-12);
  else expect(far).toBeGreaterThan(0.1);
});
