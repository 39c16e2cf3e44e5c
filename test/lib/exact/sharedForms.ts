import { expect } from 'vitest';
import { advantages } from '../../../lib/estimators/advantages';
import { type Estimator } from '../../../lib/exact/moments';
import { rolloutOf } from '../../../lib/exact/rolloutOf';
import type { Trajectory } from '../../../lib/exact/trajectory';
import { weightedScore } from '../../../lib/exact/weightedScore';
import { linearSoftmax } from '../../../lib/policies/linearSoftmax';

export const full: Estimator = (one) =>
  weightedScore(
    one,
    one.rewards.map(() => one.return),
  );
export const toGo = (one: Trajectory) => advantages(rolloutOf(one), { discount: 1 });
export const rewardToGo: Estimator = (one) => weightedScore(one, toGo(one));
export const minus = (baseline: (one: Trajectory, t: number) => number): Estimator => {
  return (one) =>
    weightedScore(
      one,
      toGo(one).map((g, t) => g - baseline(one, t)),
    );
};
export const close = (actual: ArrayLike<number>, expected: readonly number[], digits = 9) => {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => expect(actual[i]).toBeCloseTo(value, digits));
};
/** One logit shared by all states: the log-odds of action 1. */
export const shared = (theta: number) =>
  linearSoftmax({ theta: [theta], actions: 2, features: (_, action) => [action] });
export const logit = (p: number) => Math.log(p / (1 - p));
