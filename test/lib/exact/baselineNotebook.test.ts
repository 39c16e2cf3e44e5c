import { describe, expect, test } from 'vitest';
import * as lib from '../../../lib/index';
import { echo } from '../../../lib/environments/echo';
import { creditOf, maskAt, noiseAt, signalAt } from '../../../lib/display/figures/creditSquareControl';
import { shiftVariances } from '../../../lib/display/figures/shiftControl';
import { mirrorOf } from '../../../lib/display/figures/mirrorControl';

const sum = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((total, x) => total + x, 0);

/** All 2^T press lists of Echo, with their scores, rewards and echoes. */
function presses(steps: number, memory: number, shift: number) {
  return Array.from({ length: 2 ** steps }, (_, way) => {
    const s = Array.from({ length: steps }, (_, t) => ((way >> t) & 1) - 0.5);
    const heardBefore = s.map((_, t) => sum(s.slice(0, t).map((x, j) => memory ** (t - j) * x)));
    const rewards = s.map((x, t) => shift + heardBefore[t] + x);
    return { s, rewards, heardBefore };
  });
}
const moment = (values: readonly number[]) => {
  const mean = sum(values) / values.length;
  return { mean, variance: sum(values.map((x) => (x - mean) ** 2)) / values.length };
};

describe('Echo by counting all presses', () => {
  const [T, rho, c] = [6, 0.7, 0.9];
  const all = presses(T, rho, c);
  /** V(s_t) = what is still heard of the past, and the shifts to come. */
  const V = (heard: number, t: number): number => sum(Array.from({ length: T - t }, (_, k) => c + rho ** k * heard));

  test('the rewards of these lists are what the environment pays', () => {
    const world = echo({ steps: T, memory: rho, shift: c });
    world.reset(lib.makeRng(1));
    const { s, rewards } = all[37];
    s.forEach((x, t) => expect(world.step(x + 0.5).reward).toBeCloseTo(rewards[t], 6));
  });

  test.each(['full-return', 'reward-to-go', 'value'] as const)('echoStepMoments, %s', (weight) => {
    const steps = lib.echoStepMoments({ steps: T, memory: rho, shift: c }, weight);
    steps.forEach((step, t) => {
      const byCounting = moment(
        all.map(({ s, rewards, heardBefore }) => {
          const G = sum(rewards.slice(weight === 'full-return' ? 0 : t));
          return s[t] * (weight === 'value' ? G - V(heardBefore[t], t) : G);
        }),
      );
      expect(step.mean).toBeCloseTo(byCounting.mean, 12);
      expect(step.variance).toBeCloseTo(byCounting.variance, 12);
    });
  });

  test.each([0, 0.3, 0.9, 1])('echoGae at λ = %f, with both V', (lambda) => {
    for (const value of ['exact', 'deaf'] as const) {
      const byCounting = moment(
        all.map(({ s, rewards, heardBefore }) => {
          const at = (t: number): number => (t === T ? 0 : value === 'exact' ? V(heardBefore[t], t) : c * (T - t));
          const deltas = rewards.map((r, k) => r + at(k + 1) - at(k));
          return sum(s.map((x, t) => x * sum(deltas.slice(t).map((delta, i) => lambda ** i * delta))));
        }),
      );
      const exact = lib.echoGae({ steps: T, memory: rho, shift: c }, { lambda, value });
      expect(exact.mean).toBeCloseTo(byCounting.mean, 11);
      expect(exact.variance).toBeCloseTo(byCounting.variance, 11);
    }
    expect(() => lib.echoGae({}, { lambda: 1.1, value: 'exact' })).toThrow('λ is 1.1; expected a number in [0, 1]');
  });

  test('the cells of the credit square: signal, noise, and noise behind V', () => {
    const [steps, memory, shift] = [6, 0.8, 1];
    const world = presses(steps, memory, shift);
    for (let t = 0; t < steps; t++) {
      for (let k = 0; k < steps; k++) {
        const plain = moment(world.map(({ s, rewards }) => s[t] * rewards[k]));
        expect(signalAt(t, k)).toBeCloseTo(plain.mean, 12);
        expect(noiseAt(t, k)).toBeCloseTo(Math.sqrt(plain.variance), 12);
        if (k < t) continue;
        const guessed = moment(
          world.map(({ s, rewards, heardBefore }) => s[t] * (rewards[k] - shift - memory ** (k - t) * heardBefore[t])),
        );
        expect(noiseAt(t, k, true)).toBeCloseTo(Math.sqrt(guessed.variance), 7);
      }
    }
    expect(maskAt({ weight: 'toGo', discount: 0.5 }, 3, 5)).toBe(0.25);
    expect(maskAt({ weight: 'toGo', discount: 0.5 }, 3, 2)).toBe(0);
    expect(creditOf({ weight: 'value', discount: 1 }).kept).toBeCloseTo(1, 12);
  });

  test('shifting the rewards: the page’s parabolas are echoMoments', () => {
    for (const shift of [-5, 0, 0.75, 3]) {
      const of = (estimator: object): number => lib.echoMoments({ steps: 100, shift }, estimator).variance;
      const [full, toGo, value] = shiftVariances(shift);
      expect(full / of({ weight: 'full-return' })).toBeCloseTo(1, 10);
      expect(toGo / of({})).toBeCloseTo(1, 10);
      expect(value).toBeCloseTo(of({ baseline: 'value' }), 9);
    }
  });
});

describe('pushByStep', () => {
  test('is the exact gradient of Echo with a logit for each step, whatever the rewards', () => {
    const rewards = (a: readonly number[]): number[] => a.map((x, t) => x * (t + 1) - (t ? 2 * x * a[t - 1] : 0));
    const push = lib.pushByStep(rewards, { steps: 4, weight: 'as-is' });
    const J = (logits: number[]): number =>
      sum(
        presses(4, 0, 0).map(({ s }) => {
          const a = s.map((x) => x + 0.5);
          const p = a.map((x, t) => (x ? 1 / (1 + Math.exp(-logits[t])) : 1 / (1 + Math.exp(logits[t]))));
          return p.reduce((product, x) => product * x, 1) * sum(rewards(a));
        }),
      );
    lib.finiteDifference(J, [0, 0, 0, 0]).forEach((slope, t) => expect(push[t]).toBeCloseTo(slope, 7));
  });

  test('centred: linear fade; whitened: a reward at the end is invisible; too many steps are refused', () => {
    const each = lib.pushByStep((a) => [...a], { steps: 6, weight: 'centred' });
    each.forEach((x, j) => expect(x).toBeCloseTo((5 - j) / 24, 12));
    const last = lib.pushByStep((a) => a.map((x, t) => (t === 5 ? x : 0)), { steps: 6, weight: 'whitened' });
    last.forEach((x) => expect(x).toBeCloseTo(0, 12));
    // Two steps: the weights are ±√½ (a standard deviation with n − 1) where the first press paid, else 0.
    const two = lib.pushByStep((a) => [...a], { steps: 2, weight: 'whitened' });
    expect(two[0]).toBeCloseTo(Math.SQRT1_2 / 4, 12);
    expect(two[1]).toBeCloseTo(0, 12);
    expect(lib.pushByStep((a) => [...a], { steps: 1, weight: 'whitened' })).toEqual([0]);
    expect(() => lib.pushByStep((a) => [...a], { steps: 13, weight: 'as-is' })).toThrow('13 steps; expected 1 to 12');
  });
});

describe('judgeEstimator', () => {
  test('bias, direction and price', () => {
    const verdict = lib.judgeEstimator({ mean: [0, 3], covariance: [], variance: 18 }, [3, 0]);
    expect(verdict.bias).toBeCloseTo(Math.SQRT2, 12);
    expect(verdict).toMatchObject({ cosine: 0, variance: 18, samples: 2 });
    expect(lib.judgeEstimator({ mean: [0, 0], covariance: [], variance: 1 }, [1, 0]).cosine).toBe(0);
    expect(lib.judgeEstimator({ mean: [3, 4], covariance: [], variance: 1 }, [2, 0]).cosine).toBeCloseTo(0.6, 12);
  });
  test('refuses a gradient of another length, or none', () => {
    const moments = { mean: [1], covariance: [], variance: 1 };
    expect(() => lib.judgeEstimator(moments, [1, 2])).toThrow('1 parts, the gradient 2');
    expect(() => lib.judgeEstimator(moments, [0])).toThrow('length 0');
  });
});

describe('randomMdp', () => {
  const world = lib.randomMdp({ places: 2, actions: 3, horizon: 3, rng: lib.makeRng(4) });
  const policy = lib.softmaxPolicy([
    [0.3, -1, 0],
    [0, 2, 1],
  ]);
  test('is a well-formed world, seen by place only, with rewards that rise by ½ an hour', () => {
    lib.checkFiniteMdp(world);
    expect(world.observe).toEqual([0, 1, 0, 1, 0, 1, 0]);
    expect(world.outcomes[2][1][0].reward - world.outcomes[0][1][0].reward).toBeCloseTo(0.5, 12);
    expect(sum(lib.trajectories(world, policy).map((one) => one.probability))).toBeCloseTo(1, 12);
  });
  test('the gradient shared over the hours is that of J, by wiggling', () => {
    const J = (theta: number[]): number =>
      lib.exactValue(world, lib.softmaxPolicy([theta.slice(0, 3), theta.slice(3)])).J;
    const slope = lib.finiteDifference(J, [...policy.theta]);
    lib.exactGradient(world, policy).forEach((x, i) => expect(x).toBeCloseTo(slope[i], 7));
  });
  test('refuses sizes that are none', () =>
    expect(() => lib.randomMdp({ places: 0, rng: lib.makeRng(1) })).toThrow('places is 0; expected a positive whole'));
});

describe('gradientBandit', () => {
  const q = [100, 95, 80];
  const start = [0.2, 0.4, 0.4];
  test('one update moves the mean logits by α∇J; false alarm below 1e-6', () => {
    // With b = J a single update's change of log π(A) − log π(C) has mean α(2 + 4) and a standard deviation of α·√Var.
    const agents = 40_000;
    const [after] = lib.gradientBandit({
      q,
      start,
      baseline: () => 90,
      learningRate: 0.001,
      updates: 1,
      agents,
      rng: lib.makeRng(1),
    });
    const change = after.map((pi) => Math.log(pi[0] / pi[2]) - Math.log(start[0] / start[2]));
    const { mean, variance } = moment(change);
    expect(Math.abs(mean - 0.006)).toBeLessThan(5 * Math.sqrt(variance / agents));
  });
  test('with b = J one update is one of three steps, along the spoke of the arm that was drawn', () => {
    const learningRate = 0.001;
    const once = { q, start, baseline: () => 90, learningRate, updates: 1, agents: 200, rng: lib.makeRng(5) };
    const changes = lib.gradientBandit(once)[0].map((pi) => Math.log(pi[0] / pi[2]) - Math.log(start[0] / start[2]));
    // (8, −4, −4), (−1, 3, −2) and (2, 4, −6): the change of logit A minus that of C.
    const steps = [12, 1, 8].map((step) => step * learningRate);
    const near = changes.map((change) => steps.findIndex((step) => Math.abs(step - change) < 1e-12));
    expect(new Set(near)).toEqual(new Set([0, 1, 2]));
  });
  test('asks for the bonus of each update', () => {
    const asked: number[] = [];
    const entropyBonus = (update: number): number => asked.push(update) && 0;
    lib.gradientBandit({ q, entropyBonus, learningRate: 0.01, updates: 3, agents: 2, rng: lib.makeRng(6) });
    expect(asked).toEqual([0, 1, 2, 0, 1, 2]);
  });
  test('with an entropy bonus and the exact gradient of the rest it ends at softmax(Q/β)', () => {
    const [end] = lib.gradientBandit({
      q: [1, 0],
      baseline: (pi) => pi[0],
      entropyBonus: () => 1,
      learningRate: 0.002,
      updates: 20_000,
      agents: 20,
      rng: lib.makeRng(2),
    });
    expect(Math.abs(sum(end.map((pi) => pi[0])) / 20 - 1 / (1 + Math.exp(-1)))).toBeLessThan(0.01);
  });
  test('keeps the moments that are asked for, the start included, and repeats itself', () => {
    const run = () =>
      lib.gradientBandit({ q, start, learningRate: 0.01, updates: 10, agents: 2, keep: [0, 10], rng: lib.makeRng(3) });
    expect(Array.from(run()[0][1])).toEqual(start);
    expect(run()).toEqual(run());
    expect(() =>
      lib.gradientBandit({ q, start: [1, 0, 0], learningRate: 1, updates: 1, agents: 1, rng: lib.makeRng(1) }),
    ).toThrow('expected 3 positive probabilities');
  });
});

test('where the policy is certain nothing is left to reduce, and b* is V', () => {
  expect(lib.optimalBaseline([1, 0], [5, 3])).toBe(5);
  expect(lib.optimalBaseline([0, 0, 1], [5, 3, -2])).toBe(-2);
});

describe('the mirror', () => {
  test('V and b* are mirror images in the midpoint, and the variance is p(1 − p)(b − b*)²', () => {
    for (const [p, q1, q0] of [
      [0.9, 1, 0],
      [0.3, 12, -4],
      [0.5, 3, 1],
    ]) {
      const { v, best, variance } = mirrorOf({ p, q1, q0 });
      expect(v + best).toBeCloseTo(q1 + q0, 10);
      expect(variance(7)).toBeCloseTo(p * (1 - p) * (7 - best) ** 2, 8);
    }
  });
});

test('a batch of draws that judges itself: (1 − 1/N)∇J, ∇J, and a bent direction', () => {
  for (const n of [2, 3, 5]) {
    lib.batchJudgedBy('own mean', n).mean.forEach((x, i) => expect(x).toBeCloseTo([2, 2, -4][i] * (1 - 1 / n), 9));
    lib.batchJudgedBy('leave-one-out', n).mean.forEach((x, i) => expect(x).toBeCloseTo([2, 2, -4][i], 9));
  }
  const [a, b] = lib.batchJudgedBy('whitened', 2).mean;
  expect(a / b).toBeCloseTo(2, 9);
});
