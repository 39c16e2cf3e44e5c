// What notebook 02 stands on, held against other routes.
import { describe, expect, it } from 'vitest';
import { makeRng } from '../../../lib/engine/rng';
import { blindfold } from '../../../lib/environments/blindfold';
import { thinIce } from '../../../lib/environments/thinIce';
import { estimateGradient } from '../../../lib/estimators/estimateGradient';
import { creditTable } from '../../../lib/exact/creditTable';
import { exactGradient } from '../../../lib/exact/exactGradient';
import { finiteDifference } from '../../../lib/exact/finiteDifference';
import { gradientField } from '../../../lib/exact/gradientField';
import { pseudoLoss } from '../../../lib/exact/pseudoLoss';
import { sampleMeans } from '../../../lib/exact/sampleMeans';
import { singleEstimates } from '../../../lib/exact/singleEstimates';
import { trajectories } from '../../../lib/exact/trajectories';
import { momentsOf } from '../../../lib/exact/momentsOf';
import { linearSoftmax } from '../../../lib/policies/linearSoftmax';
import { sigmoidPolicy } from '../../../lib/policies/sigmoidPolicy';

const thetas = [
  [0, 0],
  [-1, 0.5],
  [2, -3],
];

describe('the policy with one logit a state', () => {
  it.each(thetas)('is the linear softmax that it stands for, at (%f, %f)', (...theta) => {
    const features = (o: number, a: number): number[] => theta.map((_, i) => (i === o ? a : 0));
    const twin = linearSoftmax({ theta, actions: 2, features });
    const policy = sigmoidPolicy(theta);
    for (const o of [0, 1])
      for (const a of [0, 1]) {
        expect(policy.logProb([o], a)).toBeCloseTo(twin.logProb([o], a), 12);
        policy.score(o, a).forEach((part, i) => expect(part).toBeCloseTo(twin.score(o, a)[i], 12));
      }
  });
  it('stays finite far out', () => expect(sigmoidPolicy([-1000]).logProb([0], 1)).toBe(-1000));
});

describe('fields and losses', () => {
  it.each(thetas)('the fast field is the exact gradient, with γᵗ and without, at (%f, %f)', (...theta) => {
    for (const discount of [1, 0.5])
      for (const discountWeighting of [true, false]) {
        const fast = gradientField(thinIce(), { discount, discountWeighting })(theta);
        const exact = exactGradient(thinIce(), sigmoidPolicy(theta), { discount, discountWeighting });
        fast.forEach((part, i) => expect(part).toBeCloseTo(exact[i], 12));
      }
  });
  it.each(thetas)('minus the slope of the pseudo-loss is ∇J for every b, at (%f, %f)', (...theta) => {
    const exact = exactGradient(thinIce(), sigmoidPolicy(theta));
    for (const b of [-4, 0, 3]) {
      const slope = finiteDifference(pseudoLoss(thinIce(), sigmoidPolicy, theta, { b }), theta);
      slope.forEach((part, i) => expect(-part).toBeCloseTo(exact[i], 8));
    }
  });
  it.each(thetas)('the credit table adds up to ∇J and is zero in the past, at (%f, %f)', (...theta) => {
    const table = creditTable(thinIce(), sigmoidPolicy(theta));
    const exact = exactGradient(thinIce(), sigmoidPolicy(theta));
    exact.forEach((part, i) => expect(table.flat().reduce((sum, { mean }) => sum + mean[i], 0)).toBeCloseTo(part, 12));
    for (const [t, k] of [
      [1, 0],
      [2, 0],
      [2, 1],
    ])
      table[t][k].mean.forEach((part) => expect(part).toBeCloseTo(0, 12));
  });
});

describe('what single days say, and samples of it', () => {
  const days = trajectories(thinIce(), sigmoidPolicy([0, 0]));
  it('both weights have the mean ∇J; their variances are 13.664 and 8.0624', () => {
    const [whole, toGo] = (['full-return', 'reward-to-go'] as const).map((weight) =>
      momentsOf(singleEstimates(days, weight)),
    );
    expect(whole.mean).toEqual([-109 / 1024, 9 / 8]);
    expect(toGo.mean).toEqual([-109 / 1024, 9 / 8]);
    expect(whole.variance).toBeCloseTo(13.664, 3);
    expect(toGo.variance).toBeCloseTo(8.0624, 4);
  });
  it('means of n have the mean, and an nth of the variance', () => {
    const said = singleEstimates(days);
    const means = sampleMeans(said, { n: 10, repeats: 4000, rng: makeRng(1) });
    const drawn = momentsOf(means.map((value) => ({ probability: 1 / means.length, value })));
    expect(Math.abs(drawn.mean[1] - 1.125)).toBeLessThan(4.5 * Math.sqrt(0.8 / 4000));
    expect(drawn.variance / 0.80624).toBeGreaterThan(0.85);
    expect(drawn.variance / 0.80624).toBeLessThan(1.15);
  });
});

describe('blindfolded', () => {
  it('the tables cannot be read', () => {
    expect(() => blindfold(thinIce()).outcomes).toThrow(/transition probabilities cannot be read/);
    expect(() => blindfold(thinIce()).start).toThrow(/start probabilities cannot be read/);
  });
  it.each([1, 2, 3, 4, 5])(
    'the estimate is within 4.5 standard errors, with γᵗ, both weights, a baseline; seed %i',
    (seed) => {
      const policy = sigmoidPolicy([-1, 0.5]);
      const exact = exactGradient(thinIce(), policy, { discount: 0.5 });
      for (const weight of ['reward-to-go', 'full-return'] as const) {
        const options = { episodes: 4000, rng: makeRng(seed), discount: 0.5, weight, baseline: 1 };
        const { mean, standardError } = estimateGradient(blindfold(thinIce()), policy, options);
        mean.forEach((part, i) => expect(Math.abs(part - exact[i]) / standardError[i]).toBeLessThan(4.5));
      }
    },
  );
  it('one episode has no error bar', () => {
    const { standardError } = estimateGradient(blindfold(thinIce()), sigmoidPolicy([0, 0]), {
      episodes: 1,
      rng: makeRng(1),
    });
    expect(standardError.every(Number.isNaN)).toBe(true);
  });
});
