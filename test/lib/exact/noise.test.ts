import { describe, expect, test } from 'vitest';
import { echoMdp } from '../../../lib/environments/echoMdp';
import type { FiniteMdp } from '../../../lib/environments/finiteMdp';
import { twoStateChain } from '../../../lib/environments/twoStateChain';
import { echoMoments, type EchoEstimator } from '../../../lib/exact/echoMoments';
import { exactGradient } from '../../../lib/exact/exactGradient';
import { exactValue } from '../../../lib/exact/exactValue';
import { moments, type Estimator } from '../../../lib/exact/moments';
import { full, rewardToGo, minus, close, shared, logit } from './sharedForms';

describe('how noise grows', () => {
  const variance = (mdp: FiniteMdp, theta: number, estimator: Estimator, horizon?: number) =>
    moments(mdp, shared(theta), estimator, { horizon }).variance;

  test('the two-state chain at p = .9: 1029.6, 405.9, 171, 81; with the one-step b* = 1 372.6', () => {
    const p = 0.9;
    const at = (estimator: Estimator) => variance(twoStateChain(), logit(p), estimator, 500);
    const d = (1 - p) ** 2;
    const forms = [p * (4 * p * p + 8 * p + 1), p * (p * p + 3 * p + 1), p * (1 + p), p * p].map((top) => top / d);
    close(forms, [1029.6, 405.9, 171, 81], 9);
    close([at(full), at(rewardToGo), at(minus(() => 9)), at(minus(() => 19))], forms, 6);
    expect(at(minus(() => 1))).toBeCloseTo(372.6, 6);
    close(exactGradient(twoStateChain(), shared(logit(p))), [9], 9);
  });

  test('reward c each step, T = 6: full c²T³I, reward-to-go c²I·T(T + 1)(2T + 1)/6 (91/216 of it), with V 0', () => {
    const [p, c, T] = [0.316, -1.795, 6];
    const plain = echoMdp({ steps: T });
    const world = {
      ...plain,
      outcomes: plain.outcomes.map((row) => row.map((list) => list.map((o) => ({ ...o, reward: c })))),
    };
    const information = p * (1 - p);
    close(
      [full, rewardToGo, minus((_, t) => c * (T - t))].map((estimator) => variance(world, logit(p), estimator)),
      [c * c * T ** 3 * information, c * c * information * 91, 0],
    );
  });

  test('Echo with r = a: the polynomials in T, by enumeration and by the quadratic form', () => {
    const polynomials: [EchoEstimator, (T: number) => number][] = [
      [{ weight: 'full-return' }, (T) => T ** 3 / 16 + T ** 2 / 8 - T / 8],
      [{}, (T) => (T ** 3 + 3 * T ** 2 - T) / 48],
      [{ baseline: 'value' }, (T) => (T * (T - 1)) / 32],
    ];
    for (const [estimator, polynomial] of polynomials) {
      for (const T of [1, 5, 100]) {
        const found = echoMoments({ steps: T, shift: 0.5 }, estimator);
        expect(found.mean).toBeCloseTo(T / 4, 9);
        expect(found.variance).toBeCloseTo(polynomial(T), 7);
      }
    }
    const constantRtg = (T: number) => echoMoments({ steps: T, shift: 0.5 }, { baseline: (T + 1) / 4 }).variance;
    expect(constantRtg(10)).toBeCloseTo((1000 + 600 - 70) / 192, 9);
    const constantFull = (T: number) =>
      echoMoments({ steps: T, shift: 0.5 }, { weight: 'full-return', baseline: T / 2 }).variance;
    close([constantRtg(17), constantFull(17)], [34, 34], 9);
    for (const [estimator, weights] of [
      [{ weight: 'full-return' }, full],
      [{}, rewardToGo],
    ] as const) {
      const exact = moments(echoMdp({ steps: 6, memory: 0.8, shift: 1 }), shared(0), weights);
      const form = echoMoments({ steps: 6, memory: 0.8, shift: 1 }, estimator);
      close([exact.mean[0], exact.variance], [form.mean, form.variance], 10);
    }
  });

  test('Echo with memory .8 and shift 1 at T = 100: ∇J = 120.000, variances 278,760, 92,767, 6,817', () => {
    const options = { steps: 100, memory: 0.8, shift: 1 };
    const found = [{ weight: 'full-return' } as const, {}, { baseline: 'value' } as const].map((e) =>
      echoMoments(options, e),
    );
    found.forEach(({ mean }) => expect(mean).toBeCloseTo(120, 3));
    [278_760, 92_767, 6_817].forEach((v, i) => expect(Math.abs(found[i].variance - v)).toBeLessThan(1));
  });

  test('a value baseline by enumeration: the value of a history knows what is still heard', () => {
    const world = echoMdp({ steps: 6, memory: 0.8, shift: 1 });
    const { v } = exactValue(world, shared(0));
    const found = moments(
      world,
      shared(0),
      minus((one, t) => v[one.states[t]]),
    );
    const form = echoMoments({ steps: 6, memory: 0.8, shift: 1 }, { baseline: 'value' });
    close([found.mean[0], found.variance], [form.mean, form.variance], 10);
  });
});
