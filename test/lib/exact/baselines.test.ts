import { describe, expect, test } from 'vitest';
import { banditMdp } from '../../../lib/environments/banditMdp';
import { echoMdp, echoStep } from '../../../lib/environments/echoMdp';
import { leaveOneOut } from '../../../lib/estimators/leaveOneOut';
import { normaliseByEpisode } from '../../../lib/estimators/normaliseByEpisode';
import { batchMoments } from '../../../lib/exact/batchMoments';
import { exactGradient } from '../../../lib/exact/exactGradient';
import { moments, type Estimator } from '../../../lib/exact/moments';
import { baselineVariance, optimalBaseline } from '../../../lib/exact/optimalBaseline';
import { rolloutOf } from '../../../lib/exact/rolloutOf';
import { weightedScore } from '../../../lib/exact/weightedScore';
import { linearSoftmax } from '../../../lib/policies/linearSoftmax';
import { softmaxPolicy } from '../../../lib/policies/softmaxPolicy';
import { toGo, close, shared, logit } from './sharedForms';

describe('the quietest baseline is not V', () => {
  test('at p = .9 and Q = (1, 0) the variances are .0009 without, .0576 with V (64 times worse), 0 with b* = .1', () => {
    const [pi, q] = [
      [0.9, 0.1],
      [1, 0],
    ];
    expect(optimalBaseline(pi, q)).toBeCloseTo(0.1, 14);
    // Over two logits the score is twice as long, squared, as over their difference: so half of the trace is the one-logit figure.
    close(
      [0, 0.9, 0.1].map((b) => baselineVariance(pi, q, b) / 2),
      [0.0009, 0.0576, 0],
      14,
    );
    const byMoments = (b: number) =>
      moments(banditMdp(q), shared(logit(0.1)), (one) => weightedScore(one, [one.return - b])).variance;
    // Action 1 is the rare one there, so that the worlds agree: Q(0) = 1.
    close([0, 0.9, 0.1].map(byMoments), [0.0009, 0.0576, 0], 14);
  });

  test('with returns far from zero V wins: Q = (10, 9), p = .9: 7.4529 → .0576', () => {
    close(
      [0, 9.9].map((b) => baselineVariance([0.9, 0.1], [10, 9], b) / 2),
      [7.4529, 0.0576],
      12,
    );
  });

  test("the lesson's A/B/C: b* = 91.25, variances 5351.2, 103.2, 23.2, 22.2, 31.2, 71.2, and one gradient for all", () => {
    const [pi, q] = [
      [0.2, 0.4, 0.4],
      [100, 95, 80],
    ];
    expect(optimalBaseline(pi, q)).toBeCloseTo(91.25, 10);
    close(
      [0, 80, 90, 91.25, 95, 100].map((b) => baselineVariance(pi, q, b)),
      [5351.2, 103.2, 23.2, 22.2, 31.2, 71.2],
    );
    const policy = softmaxPolicy([pi.map(Math.log)]);
    for (const b of [0, 90, 120]) {
      const found = moments(banditMdp(q), policy, (one) => weightedScore(one, [one.return - b]));
      close(found.mean, [2, 2, -4]);
      expect(found.variance).toBeCloseTo(baselineVariance(pi, q, b), 8);
    }
  });
});

describe('whitening an episode', () => {
  /** One logit a step, so that each step's push is seen apart. */
  const perStep = (T: number) =>
    linearSoftmax({
      theta: Array<number>(T).fill(0),
      actions: 2,
      features: (state, action) => Array.from({ length: T }, (_, t) => (t === echoStep(state) ? action : 0)),
    });

  test('minus the own episode’s mean is the gradient of rewards that fade, and ignores the last one', () => {
    const world = echoMdp({ steps: 6, shift: 0.5 });
    const centred: Estimator = (one) => {
      const g = toGo(one);
      const mean = g.reduce((sum, x) => sum + x, 0) / g.length;
      return weightedScore(
        one,
        g.map((x) => x - mean),
      );
    };
    const faded: Estimator = (one) =>
      weightedScore(
        one,
        one.rewards.map((_, t) => one.rewards.reduce((sum, r, j) => sum + (j >= t ? (r * (5 - j)) / 6 : 0), 0)),
      );
    const found = moments(world, perStep(6), centred).mean;
    close(
      found,
      [5, 4, 3, 2, 1, 0].map((x) => x / 24),
      12,
    );
    close(found, moments(world, perStep(6), faded).mean, 12);
    const whitened: Estimator = (one) => weightedScore(one, normaliseByEpisode(rolloutOf(one), toGo(one)));
    // The library divides by the sample's deviation (n − 1), as the lesson's torch does; these figures by the population's.
    const population = moments(world, perStep(6), whitened).mean.map((x) => x * Math.sqrt(6 / 5));
    close(population, [0.1785, 0.1304, 0.1227, 0.1223, 0.1015, 0], 4);
  });

  test('a win or loss at the end gives weight 0 everywhere: nothing is ever learnt', () => {
    const plain = echoMdp({ steps: 4 });
    const outcomes = plain.outcomes.map((row, s) =>
      row.map((list) => list.map((o) => ({ ...o, reward: echoStep(s) === 3 ? Number(s % 2 === 0) : 0 }))),
    );
    const world = { ...plain, outcomes };
    const whitened: Estimator = (one) => weightedScore(one, normaliseByEpisode(rolloutOf(one), toGo(one)));
    close(moments(world, perStep(4), whitened).mean, [0, 0, 0, 0], 14);
    expect(Math.hypot(...exactGradient(world, perStep(4)))).toBeGreaterThan(0.1);
  });
});

test('the batch mean with oneself shrinks the gradient by .5, .667, .75; leave-one-out does not; a std bends it', () => {
  const [pi, q] = [
    [0.2, 0.4, 0.4],
    [100, 95, 80],
  ];
  const policy = softmaxPolicy([pi.map(Math.log)]);
  const batch = (size: number, weigh: (returns: number[]) => ArrayLike<number>) =>
    batchMoments(
      banditMdp(q),
      policy,
      (all) => {
        const weights = weigh(all.map((one) => one.return));
        return all.map((one, i) => weightedScore(one, [weights[i] / size])).reduce((a, b) => a.map((x, i) => x + b[i]));
      },
      { size },
    );
  const mean = (x: number[]) => x.reduce((sum, v) => sum + v, 0) / x.length;
  const self = (x: number[]) => x.map((v) => v - mean(x));
  const others = (x: number[]) => leaveOneOut(x).map((b, i) => x[i] - b);
  const scaled = (x: number[]) => {
    const sd = Math.sqrt(mean(self(x).map((v) => v * v)));
    return self(x).map((v) => (sd > 0 ? v / sd : 0));
  };
  for (const N of [2, 3, 4]) {
    close(
      batch(N, self).mean,
      [2, 2, -4].map((g) => g * (1 - 1 / N)),
      9,
    );
    close(batch(N, others).mean, [2, 2, -4], 9);
  }
  close(
    [2, 3, 4].map((N) => batch(N, others).variance),
    [46.0, 19.2, 11.5],
    0,
  );
  close(batch(2, scaled).mean, [0.16, 0.08, -0.24], 9);
});
