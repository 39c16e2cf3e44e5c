import { describe, expect, it } from 'vitest';
import { advantages } from '../../../lib/estimators/advantages';
import { explainedVariance } from '../../../lib/estimators/explainedVariance';
import { fullReturn } from '../../../lib/estimators/fullReturn';
import { generalizedAdvantage } from '../../../lib/estimators/generalizedAdvantage';
import { leaveOneOut } from '../../../lib/estimators/leaveOneOut';
import { normalise } from '../../../lib/estimators/normalise';
import { rewardToGo } from '../../../lib/estimators/rewardToGo';
import { rolloutReturns } from '../../../lib/estimators/rolloutReturns';
import { rolloutWithRewards } from '../rolloutWithRewards';

describe('rewardToGo', () => {
  it('adds up what comes after each step, discounted: by hand for [1, 2, 4] at γ = ½', () => {
    expect([...rewardToGo([1, 2, 4], 0.5)]).toEqual([1 + 1 + 1, 2 + 2, 4]);
  });
  it('γ = 0 leaves the reward, γ = 1 the plain sum', () => {
    expect([...rewardToGo([3, 5], 0)]).toEqual([3, 5]);
    expect([...rewardToGo([3, 5], 1)]).toEqual([8, 5]);
  });
  it('continues with the tail after a cut', () => {
    expect([...rewardToGo([0, 0], 0.5, 8)]).toEqual([2, 4]);
  });
  it('takes an empty episode, and leaves its input as it was', () => {
    expect(rewardToGo([], 0.9)).toHaveLength(0);
    const rewards = [1, 2];
    rewardToGo(rewards, 0.9);
    expect(rewards).toEqual([1, 2]);
  });
  it('refuses NaN and a discount outside [0, 1], by name', () => {
    expect(() => rewardToGo([0, NaN], 0.9)).toThrow('rewards[1] is NaN; expected a finite number');
    expect(() => rewardToGo([0], 1.1)).toThrow('discount is 1.1; expected a number in [0, 1]');
    expect(() => rewardToGo([0], NaN)).toThrow('discount is NaN');
  });
});

describe('fullReturn', () => {
  it('gives every step the whole episode', () => {
    expect([...fullReturn([1, 2, 4], 0.5)]).toEqual([3, 3, 3]);
    expect(fullReturn([], 0.5)).toHaveLength(0);
  });
});

describe('rolloutReturns', () => {
  it('does not let one episode leak into the next', () => {
    expect([...rolloutReturns(rolloutWithRewards([[1, 1], [10]]), { discount: 1 })]).toEqual([2, 1, 10]);
  });
  it('gives each span its own tail', () => {
    expect([...rolloutReturns(rolloutWithRewards([[0], [0]]), { discount: 0.5, tails: [2, 4] })]).toEqual([1, 2]);
    expect(() => rolloutReturns(rolloutWithRewards([[0], [0]]), { discount: 1, tails: [1] })).toThrow(
      'tails has 1 entries; expected 2, one for each span',
    );
  });
});

describe('leaveOneOut', () => {
  it('is the mean of the others', () => {
    expect([...leaveOneOut([1, 2, 6])]).toEqual([4, 3.5, 1.5]);
  });
  it('x − leaveOneOut is N/(N−1) times x − mean', () => {
    const x = [3, 1, 4, 1, 5];
    const mean = 14 / 5;
    const baseline = leaveOneOut(x);
    x.forEach((value, i) => expect(value - baseline[i]).toBeCloseTo((5 / 4) * (value - mean), 12));
  });
  it('refuses to compare a sample with nobody', () => {
    expect(() => leaveOneOut([1])).toThrow('leave-one-out got 1 sample; expected at least 2');
  });
});

describe('normalise', () => {
  it('gives mean 0 and population standard deviation 1', () => {
    expect([...normalise([1, 3])]).toEqual([-1, 1]);
  });
  it('constant weights and a single step become zeros, never NaN', () => {
    expect([...normalise([7])]).toEqual([0]);
    expect([...normalise([0.1, 0.1, 0.1])].map(Math.abs)).toEqual([0, 0, 0]);
    expect([...normalise([1e9, 1e9])]).toEqual([0, 0]);
  });
});

describe('generalizedAdvantage', () => {
  const rewards = [1, 0, 2];
  const values = [0.5, 1, -1];
  it('λ = 1 is return minus value', () => {
    const g = rewardToGo(rewards, 0.9, 3);
    const a = generalizedAdvantage(rewards, values, 3, { discount: 0.9, lambda: 1 });
    a.forEach((x, t) => expect(x).toBeCloseTo(g[t] - values[t], 12));
  });
  it('λ = 0 is the one-step error', () => {
    expect([...generalizedAdvantage(rewards, values, 3, { discount: 0.5, lambda: 0 })]).toEqual([
      1 + 0.5 - 0.5,
      -0.5 - 1,
      2 + 1.5 + 1,
    ]);
  });
  it('by hand at γ = ½, λ = ½', () => {
    // δ = (1, −1.5, 4.5); Â₂ = 4.5, Â₁ = −1.5 + ¼·4.5, Â₀ = 1 + ¼·Â₁
    expect([...generalizedAdvantage(rewards, values, 3, { discount: 0.5, lambda: 0.5 })]).toEqual([
      0.90625, -0.375, 4.5,
    ]);
  });
  it('refuses mismatched lengths and λ outside [0, 1]', () => {
    expect(() => generalizedAdvantage([1], [1, 2], 0, { discount: 1, lambda: 1 })).toThrow(
      'values has 2 entries; expected 1, one for each reward',
    );
    expect(() => generalizedAdvantage([1], [1], 0, { discount: 1, lambda: 2 })).toThrow('lambda is 2');
  });
});

describe('advantages', () => {
  const rollout = rolloutWithRewards([[1, 1, 1], [5]]);
  const of = (options: Parameters<typeof advantages>[1]): number[] => [...advantages(rollout, options)];

  it('without a baseline they are the returns', () => {
    expect(of({ discount: 1 })).toEqual([3, 2, 1, 5]);
    expect(of({ discount: 1, weight: 'full-return' })).toEqual([3, 3, 3, 5]);
  });
  it('subtracts a constant, the mean of the batch, or V', () => {
    expect(of({ discount: 1, baseline: 1 })).toEqual([2, 1, 0, 4]);
    expect(of({ discount: 1, baseline: 'mean' })).toEqual([0.25, -0.75, -1.75, 2.25]);
    expect(of({ discount: 1, baseline: [3, 3, 3, 3] })).toEqual([0, -1, -2, 2]);
    expect(() => of({ discount: 1, baseline: [1] })).toThrow(
      'baseline has 1 entries; expected 4, one for each row of the rollout',
    );
  });
  it('leave-one-out compares the same time step; a finished episode has nothing to go', () => {
    expect(of({ discount: 1, baseline: 'leave-one-out' })).toEqual([3 - 5, 2 - 0, 1 - 0, 5 - 3]);
    expect(of({ discount: 1, baseline: 'leave-one-out', weight: 'full-return' })).toEqual([-2, -2, -2, 2]);
    expect(() => advantages(rolloutWithRewards([[1]]), { discount: 1, baseline: 'leave-one-out' })).toThrow(
      'at least 2 an update',
    );
  });
  it('γ^t fades later steps of each episode', () => {
    expect(of({ discount: 0.5, discountWeighting: true })).toEqual([1.75, 0.5 * 1.5, 0.25, 5]);
  });
  it('whitening an episode ignores a reward at its end, and a one-step episode gives 0, not NaN', () => {
    const winOrLose = rolloutWithRewards([[0, 0, 1], [1]]);
    expect([...advantages(winOrLose, { discount: 1, normalisation: 'episode' })]).toEqual([0, 0, 0, 0]);
    expect([...advantages(winOrLose, { discount: 1, normalisation: 'batch' })].every(Number.isFinite)).toBe(true);
  });
  it("CartPole's whitened weights are a straight line whatever happened: ((T−1)/2 − t)·√(12/(T²−1)) up to n/(n−1)", () => {
    const T = 500;
    const weights = advantages(rolloutWithRewards([new Array<number>(T).fill(1)]), {
      discount: 1,
      normalisation: 'episode',
    });
    const unbiased = Math.sqrt((T - 1) / T);
    for (const t of [0, 1, 250, 499]) {
      expect(weights[t]).toBeCloseTo(((T - 1) / 2 - t) * Math.sqrt(12 / (T * T - 1)) * unbiased, 6);
    }
  });
});

describe('explainedVariance', () => {
  it('is 1 for a perfect critic, 0 for a constant, negative for a bad one, 0 without spread', () => {
    expect(explainedVariance([1, 2, 3], [1, 2, 3])).toBe(1);
    expect(explainedVariance([1, 2, 3], [9, 9, 9])).toBe(0);
    expect(explainedVariance([1, 2, 3], [3, 2, 1])).toBe(-3);
    expect(explainedVariance([4, 4], [1, 2])).toBe(0);
  });
});
