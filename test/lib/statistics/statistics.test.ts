import { expect, test } from 'vitest';
import { makeRng, normal } from '../../../lib/engine/rng';
import { bootstrapInterval } from '../../../lib/statistics/bootstrapInterval';
import { firstReach } from '../../../lib/statistics/firstReach';
import { interpolateCurve } from '../../../lib/statistics/interpolateCurve';
import { iqm } from '../../../lib/statistics/iqm';
import { mean } from '../../../lib/statistics/mean';
import { movingMean } from '../../../lib/statistics/movingMean';
import { quantile } from '../../../lib/statistics/quantile';
import { spearman } from '../../../lib/statistics/spearman';
import { standardDeviation } from '../../../lib/statistics/standardDeviation';
import { standardError } from '../../../lib/statistics/standardError';

// Figures: rliable-figures.py, beside this file.
const returns = [500, 9.3, 212.5, 487.1, 500, 33.4, 498.8, 121.9, 455.2, 476.6];

test('iqm cuts whole values as rliable does, and leaves its input alone', () => {
  const figures = { 1: 500, 2: 254.65, 3: 240.6, 4: 349.8, 5: 399.8666666666666, 7: 346.36, 10: 375.35 };
  for (const [n, figure] of Object.entries(figures)) {
    expect(iqm(returns.slice(0, Number(n)))).toBeCloseTo(figure, 10);
  }
  expect(returns[1]).toBe(9.3);
});

test('mean, deviation, standard error, quantiles and rank correlation agree with scipy and numpy', () => {
  expect(mean(returns)).toBeCloseTo(329.48, 10);
  expect(standardDeviation(returns)).toBeCloseTo(209.7802172645351, 10);
  expect(standardError(returns)).toBeCloseTo(66.33832946009083, 10);
  const quantiles = [0, 0.025, 0.3, 0.5, 0.975, 1].map((p) => quantile(returns, p));
  [9.3, 14.7225, 185.32, 465.9, 500, 500].forEach((q, i) => expect(quantiles[i]).toBeCloseTo(q, 10));
  expect(spearman([3, 1, 4, 1, 5, 9, 2, 6], [2, 7, 1, 8, 2, 8, 1, 8])).toBeCloseTo(0.19885368120992467, 12);
  expect(spearman([1, 2, 3], [3, 2, 1])).toBe(-1);
});

test('one value has an infinite error bar; no value, or a NaN, is refused by name', () => {
  expect(standardError([3])).toBe(Infinity);
  expect(() => mean([])).toThrow('values is empty; expected at least one number.');
  expect(() => iqm([1, NaN])).toThrow('values[1] is NaN');
  expect(() => spearman([1, 2], [1])).toThrow('2 and 1 values');
  expect(() => quantile([1], 2)).toThrow('p is 2');
});

test('bootstrap intervals come within 2 % of the range of rliable with 200,000 resamples', () => {
  // The quantile of 20,000 resamples has a standard error below 1.5 here: 10 is beyond six of them.
  const rng = makeRng(1);
  const byIqm = bootstrapInterval(returns, { resamples: 20_000, rng });
  expect(byIqm.estimate).toBeCloseTo(375.35, 10);
  expect(Math.abs(byIqm.low - 166.617)).toBeLessThan(10);
  expect(Math.abs(byIqm.high - 491.6)).toBeLessThan(10);
  const byMean = bootstrapInterval(returns, { statistic: mean, resamples: 20_000, rng });
  expect(Math.abs(byMean.low - 200.75)).toBeLessThan(10);
  expect(Math.abs(byMean.high - 446.9)).toBeLessThan(10);
});

test('a bootstrap interval of 10 normal values covers the mean in about 90 % of cases, not in 95 %', () => {
  const rng = makeRng(2);
  const trials = 2000;
  let covered = 0;
  for (let i = 0; i < trials; i++) {
    const values = Array.from({ length: 10 }, () => normal(rng));
    const { low, high } = bootstrapInterval(values, { statistic: mean, resamples: 200, rng });
    if (low <= 0 && high >= 0) covered++;
  }
  // Standard error .007: this is ±4 of them around .90.
  expect(covered / trials).toBeGreaterThan(0.87);
  expect(covered / trials).toBeLessThan(0.93);
});

test('a bootstrap refuses what it cannot use, and gives the same interval for the same seed', () => {
  expect(() => bootstrapInterval(returns, { rng: makeRng(1), level: 95 })).toThrow('level is 95');
  expect(() => bootstrapInterval(returns, { rng: makeRng(1), resamples: 0 })).toThrow('resamples is 0');
  const once = bootstrapInterval(returns, { rng: makeRng(7), resamples: 100 });
  expect(bootstrapInterval(returns, { rng: makeRng(7), resamples: 100 })).toEqual(once);
});

test('a learning curve knows only the episodes that had ended', () => {
  const steps = [10, 30, 60];
  const curve = interpolateCurve(steps, [1, 3, 8], [0, 10, 29, 30, 59, 60, 100], { window: 2 });
  expect([...curve]).toEqual([1, 1, 1, 2, 2, 5.5, 5.5]);
  expect([...movingMean([1, 3, 5, 7], 3)]).toEqual([1, 2, 3, 5]);
  expect(() => interpolateCurve([10, 5], [1, 2], [0])).toThrow('steps[1] is 5 after 10');
  expect(() => interpolateCurve([10], [1, 2], [0])).toThrow('1 steps for 2 returns');
});

test('a level is reached when it is held for the checks asked; never is Infinity', () => {
  const curve = [0, 9, 9, 1, 9, 9, 9];
  expect(firstReach(curve, 9)).toBe(1);
  expect(firstReach(curve, 9, { checks: 3 })).toBe(4);
  expect(firstReach(curve, 9, { checks: 3, steps: [0, 10, 20, 30, 40, 50, 60] })).toBe(40);
  expect(firstReach(curve, 9, { checks: 4 })).toBe(Infinity);
  expect(firstReach([NaN], 9)).toBe(Infinity);
});
