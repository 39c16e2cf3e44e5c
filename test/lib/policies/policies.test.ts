import { describe, expect, it } from 'vitest';
import { makeNetwork } from '../../../lib/engine/makeNetwork';
import { parameters, table } from '../../../lib/engine/parameters';
import { makeRng, normal } from '../../../lib/engine/rng';
import { categoricalPolicy } from '../../../lib/policies/categoricalPolicy';
import { gaussianPolicy } from '../../../lib/policies/gaussianPolicy';
import type { Action } from '../../../lib/environments/environment';
import type { Policy } from '../../../lib/policies/policy';

const rows = (observations: number[][], actions: number[] | Float32Array) => ({
  length: observations.length,
  observations: Float32Array.from(observations.flat()),
  actions: actions instanceof Float32Array ? actions : Int32Array.from(actions),
});

/** −Σ w log π / divisor − β Σ H / divisor, from the policy's own logProb and entropy. */
function lossOf<A extends Action>(
  policy: Policy<A>,
  observations: number[][],
  actions: A[],
  weights: number[],
  divisor: number,
  bonus: number,
): number {
  return observations.reduce(
    (sum, o, t) => sum - (weights[t] * policy.logProb(o, actions[t]) + bonus * policy.entropy(o)) / divisor,
    0,
  );
}

/** Central differences of `loss` over every weight of a network, in float32 steps. */
function differences(
  network: { getWeights(): Float32Array; setWeights(w: ArrayLike<number>): void },
  loss: () => number,
): number[] {
  const weights = network.getWeights();
  return Array.from(weights, (w, i) => {
    const at = (h: number): [number, number] => {
      const moved = weights.slice();
      moved[i] = w + h;
      network.setWeights(moved);
      return [loss(), moved[i]];
    };
    const [up, wUp] = at(1e-2);
    const [down, wDown] = at(-1e-2);
    network.setWeights(weights);
    return (up - down) / (wUp - wDown);
  });
}

describe.each(['simd', 'typedArrays'] as const)('categoricalPolicy on %s', (engine) => {
  const rng = makeRng(3);
  const network = makeNetwork({ sizes: [2, 8, 3], activation: 'tanh', rng, engine });
  const policy = categoricalPolicy(network);
  const observations = Array.from({ length: 5 }, () => [normal(rng), normal(rng)]);
  const actions = [0, 2, 1, 1, 0];
  const weights = [1.5, -2, 0.5, 3, -1];

  it('adds the gradient of its loss, entropy bonus included: central differences', () => {
    network.zeroGradient();
    const { loss, entropy } = policy.addGradient(rows(observations, actions), weights, {
      divisor: 2,
      entropyBonus: 0.3,
    });
    expect(loss).toBeCloseTo(lossOf(policy, observations, actions, weights, 2, 0.3), 5);
    expect(entropy).toBeCloseTo(observations.reduce((s, o) => s + policy.entropy(o), 0) / 5, 6);
    const gradient = network.getGradient();
    const expected = differences(network, () => lossOf(policy, observations, actions, weights, 2, 0.3));
    expected.forEach((g, i) => expect(Math.abs(gradient[i] - g)).toBeLessThan(2e-3));
  });

  it('samples in proportion to π: 20,000 draws, χ² with 2 degrees of freedom below 27.6 (false alarm 1e-6, fixed seed)', () => {
    const draws = makeRng(7);
    const counts = [0, 0, 0];
    for (let i = 0; i < 20_000; i++) counts[policy.sample(observations[0], draws).action]++;
    const chi2 = counts.reduce((sum, n, a) => {
      const expected = 20_000 * Math.exp(policy.logProb(observations[0], a));
      return sum + (n - expected) ** 2 / expected;
    }, 0);
    expect(chi2).toBeLessThan(27.6);
  });

  it('sample tells the log-probability that logProb gives', () => {
    const { action, logProb } = policy.sample(observations[1], makeRng(1));
    expect(logProb).toBe(policy.logProb(observations[1], action));
  });
});

describe('categoricalPolicy', () => {
  const withLogits = (logits: number[]) => {
    const network = table(1, logits.length);
    network.setWeights(logits);
    return { network, policy: categoricalPolicy(network) };
  };

  it('log-probabilities at logits of ±1000 are exact', () => {
    const { policy } = withLogits([1000, -1000, 1000]);
    expect(policy.logProb([0], 0)).toBeCloseTo(-Math.LN2, 12);
    expect(policy.logProb([0], 1)).toBeCloseTo(-2000 - Math.LN2, 9);
    expect(policy.entropy([0])).toBeCloseTo(Math.LN2, 12);
  });
  it('entropy where a probability is 0 is 0, not NaN', () => {
    expect(withLogits([0, -5000]).policy.entropy([0])).toBe(0);
  });
  it('its score with respect to the logits is one-hot − π', () => {
    const { network, policy } = withLogits([Math.log(6), Math.log(3), Math.log(1)]);
    policy.addGradient(rows([[0]], [2]), [1]);
    const expected = [0.6, 0.3, 0.1 - 1];
    network.getGradient().forEach((g, a) => expect(g).toBeCloseTo(expected[a], 6));
  });
  it('takes the first of equal logits when greedy', () => {
    expect(withLogits([1, 2, 2]).policy.greedy([0])).toBe(1);
  });
  it('the last action takes what rounding leaves', () => {
    expect(withLogits([0, 0, 0]).policy.sample([0], () => 1 - 2 ** -53).action).toBe(2);
  });
  it('refuses an action out of range, weights of another length, and says when the weights have diverged', () => {
    const { policy } = withLogits([0, 0]);
    expect(() => policy.logProb([0], 2)).toThrow('action is 2; expected an integer from 0 to 1');
    expect(() => policy.addGradient(rows([[0]], [0]), [1, 2])).toThrow(
      'weights has 2 entries; expected 1, one for each row',
    );
    expect(() => withLogits([NaN, 0]).policy.sample([0], makeRng(1))).toThrow('The weights have diverged');
  });
});

describe('gaussianPolicy', () => {
  const rng = makeRng(5);
  const mean = makeNetwork({ sizes: [2, 8, 2], activation: 'tanh', rng });
  const logStd = parameters([0.2, -0.4]);
  const policy = gaussianPolicy(mean, logStd);
  const observations = Array.from({ length: 4 }, () => [normal(rng), normal(rng)]);
  const actions = observations.map(() => Float32Array.of(normal(rng), normal(rng)));
  const weights = [1, -2, 0.5, 3];

  it('adds the gradient of its loss to the mean and to log σ: central differences', () => {
    mean.zeroGradient();
    logStd.zeroGradient();
    const flat = Float32Array.from(actions.flatMap((a) => [...a]));
    const loss = () => lossOf(policy, observations, actions, weights, 2, 0.3);
    expect(policy.addGradient(rows(observations, flat), weights, { divisor: 2, entropyBonus: 0.3 }).loss).toBeCloseTo(
      loss(),
      4,
    );
    for (const network of [mean, logStd]) {
      const gradient = network.getGradient();
      differences(network, loss).forEach((g, i) => expect(Math.abs(gradient[i] - g)).toBeLessThan(5e-3));
    }
  });
  it('log-probability and entropy of a standard normal are the known ones', () => {
    const flat = makeNetwork({ sizes: [1, 1], rng: () => 0.5 });
    const standard = gaussianPolicy(flat, parameters([0]));
    expect(standard.logProb([0], [0])).toBeCloseTo(-0.5 * Math.log(2 * Math.PI), 6);
    expect(standard.entropy([0])).toBeCloseTo(0.5 * Math.log(2 * Math.PI * Math.E), 6);
  });
  it('refuses a log σ of another size', () => {
    expect(() => gaussianPolicy(mean, parameters([0]))).toThrow('logStd has 1 numbers; expected 2');
  });
});
