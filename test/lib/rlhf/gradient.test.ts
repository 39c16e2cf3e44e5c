import { beforeAll, describe, expect, it } from 'vitest';
import {
  enumerateReplies,
  evaluate,
  everyPrompt,
  exactRlhfGradient,
  finiteDifference,
  finish,
  makeRng,
  makeTokenPolicy,
  normal,
  parseReply,
  replyBatch,
  rewardToGo,
  rlhfGradient,
  rlhfGradientSketch,
  scoreAll,
  trainSft,
  type ReplyBatch,
  type ReplyTable,
  type TokenPolicy,
} from '../../../lib/index';
import { makeRewardModel, type RewardModel } from '../../../lib/rlhf/stages/rewardModel';
import { normaliseByEpisode } from '../../../lib/estimators/normaliseByEpisode';

let reference: TokenPolicy;
let policy: TokenPolicy;
let model: RewardModel;
let logRef: ReplyTable;
let scores: ReplyTable;
let exact: Float64Array;
const beta = 0.3;
const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, x, i) => sum + x * b[i], 0);
const norm = (a: ArrayLike<number>): number => Math.sqrt(dot(a, a));
/** All prompts, so that each user weighs the same in samples: `mistaken` 7/8. */
const uniform = { beta, mistaken: 7 / 8 };

beforeAll(async () => {
  reference = await finish(trainSft({ rng: makeRng(1), dialogues: 640, epochs: 3 }));
  policy = await finish(trainSft({ rng: makeRng(2), dialogues: 640, epochs: 4 }));
  model = await makeRewardModel({ rng: makeRng(3) });
  model.network.setWeights(model.network.getWeights().map((w) => 2 * w));
  [logRef, scores] = [enumerateReplies(reference), scoreAll(model)];
  exact = exactRlhfGradient(policy, logRef, scores, uniform);
});

describe('the exact gradient', () => {
  it('is what finite differences of J find, in four directions', async () => {
    const copy = await policy.copy();
    const at = copy.network.getWeights();
    const table = new Float64Array(logRef.length);
    const rng = makeRng(4);
    for (let direction = 0; direction < 4; direction++) {
      // Half along the gradient, so that the slope is not lost in rounding.
      const d = Array.from(at, (_, i) => exact[i] / norm(exact) + (direction * normal(rng)) / 70);
      const J = ([x]: number[]): number => {
        copy.network.setWeights(at.map((w, i) => w + x * d[i]));
        const { reward, kl } = evaluate(enumerateReplies(copy, table), { reference: logRef, scores, mistaken: 7 / 8 });
        return reward - beta * kl;
      };
      const slope = finiteDifference(J, [0], 0.02)[0];
      expect(Math.abs(dot(d, exact) - slope)).toBeLessThan(2e-3 * norm(exact) + 1e-3 * Math.abs(slope));
    }
  });

  it('is 0 at the reference when every reply is worth the same', () => {
    const flat = new Float64Array(scores.length).fill(7);
    expect(norm(exactRlhfGradient(reference, logRef, flat, { beta: 0.25 }))).toBeLessThan(1e-4);
  });

  it('does not change when c(x) is added to the rewards', () => {
    const shifted = scores.map((r, at) => r + Math.sin(Math.floor(at / 16_105)) * 20);
    const gradient = exactRlhfGradient(policy, logRef, shifted, uniform);
    expect(norm(gradient.map((g, i) => g - exact[i]))).toBeLessThan(1e-3 * norm(exact));
  });

  it('says what is wrong', () => {
    expect(() => exactRlhfGradient(policy, logRef, scores, { beta: -1 })).toThrow('beta is -1');
    expect(() => exactRlhfGradient(policy, logRef, new Float64Array(2), { beta: 1 })).toThrow('scores has 2');
  });
});

/** Mean of an estimate along the exact gradient, and its standard error, in units of the exact one. */
function along(
  estimate: (seed: number) => ArrayLike<number>,
  times: number,
  target = exact,
): { mean: number; error: number } {
  const values = Array.from({ length: times }, (_, seed) => dot(estimate(seed), target) / dot(target, target));
  const mean = values.reduce((a, b) => a + b) / times;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (times - 1);
  return { mean, error: Math.sqrt(variance / times) };
}

describe('rlhfGradient', () => {
  it('is right on average: its part along the exact gradient is 1, within 4.5 standard errors', () => {
    for (const k of [2, 4]) {
      const options = (seed: number) => ({ k, beta, rng: makeRng(1000 * k + seed) });
      const { mean, error } = along(
        (seed) => rlhfGradient(policy, reference, model.score, everyPrompt, options(seed)),
        150,
      );
      expect(error).toBeLessThan(0.1);
      expect(Math.abs(mean - 1)).toBeLessThan(4.5 * error); // once in 150,000 seeds
    }
  });

  it('is right on average without a baseline, too, and far noisier where the rewards are far from 0', () => {
    const estimate = (advantage: 'rloo' | 'none', shift: number) =>
      along((seed) => {
        const shifted = (batch: ReplyBatch) => model.score(batch).map((r) => r + shift);
        return rlhfGradient(policy, reference, shifted, everyPrompt, { k: 4, beta, advantage, rng: makeRng(seed) });
      }, 100);
    const [bare, baseline] = [estimate('none', 20), estimate('rloo', 20)];
    expect(Math.abs(bare.mean - 1)).toBeLessThan(4.5 * bare.error); // once in 150,000 seeds
    expect(bare.error).toBeGreaterThan(5 * baseline.error);
  });

  it('points where the exact gradient points when many are averaged', () => {
    const sum = new Float64Array(exact.length);
    for (let seed = 0; seed < 100; seed++)
      rlhfGradient(policy, reference, model.score, everyPrompt, { k: 8, beta, rng: makeRng(seed) }).forEach(
        (g, i) => (sum[i] += g / 100),
      );
    expect(dot(sum, exact) / norm(sum) / norm(exact)).toBeGreaterThan(0.95);
  });

  it('says what is wrong', () => {
    const ask = (options: object) => () =>
      rlhfGradient(policy, reference, model.score, [38], { k: 2, beta, rng: makeRng(1), ...options });
    expect(ask({ k: 1 })).toThrow('k is 1');
    expect(ask({ advantage: 'ppo' })).toThrow("expected one of 'rloo', 'grpo', 'none'");
    expect(ask({ beta: -0.1 })).toThrow('beta is -0.1');
    expect(ask({ rng: undefined })).toThrow('needs { rng }');
    expect(() => rlhfGradient(policy, reference, () => [NaN, 0], [38], { k: 2, beta, rng: makeRng(1) })).toThrow('NaN');
    for (const advantage of ['rloo', 'none'] as const)
      expect(() =>
        rlhfGradient(policy, reference, model.score, [], { k: 2, beta, advantage, rng: makeRng(1) }),
      ).toThrow('no prompts');
  });
});

describe('what the lesson’s sketch leaves out', () => {
  const draw = (from: TokenPolicy, seed: number): ReplyBatch => {
    const prompts = everyPrompt.flatMap((prompt) => [prompt, prompt]);
    return from.sample(prompts, makeRng(seed));
  };
  const up = (gradient: Float64Array): Float64Array => gradient.map((g) => -g);

  it('(a) replies that the policy itself draws: on another’s replies its mean is not the gradient', async () => {
    const noKl = exactRlhfGradient(policy, logRef, scores, { ...uniform, beta: 0 });
    const average = evaluate(enumerateReplies(policy), { scores, mistaken: 7 / 8 }).reward;
    const centred = (batch: ReplyBatch) => model.score(batch).map((r) => r - average);
    const sketched = (source: TokenPolicy) =>
      along((seed) => up(rlhfGradientSketch(policy, centred, draw(source, seed))), 150, noKl);
    const own = sketched(policy);
    const foreign = sketched(await makeTokenPolicy({ rng: makeRng(9) }));
    expect(Math.abs(own.mean - 1)).toBeLessThan(4.5 * own.error);
    expect(Math.abs(foreign.mean - 1)).toBeGreaterThan(5 * foreign.error);
  });

  it('(b) which tokens count: the response’s own, its end included', async () => {
    const one = replyBatch([38], [parseReply('no yellow.')]);
    const gradient = rlhfGradientSketch(policy, () => [1], one);
    const copy = await policy.copy();
    const at = copy.network.getWeights();
    const step = 0.01 / norm(gradient);
    copy.network.setWeights(at.map((w, i) => w - step * gradient[i]));
    // A step down the loss makes this reply likelier, by step · ‖gradient‖².
    const gain = copy.logProbs(one)[0] - policy.logProbs(one)[0];
    expect(gain / (step * dot(gradient, gradient))).toBeCloseTo(1, 1);
    // Padding behind the end changes nothing; the end itself does: a reply that goes on after "no yellow" is another one.
    const padded = replyBatch([38], [parseReply('no yellow.')]);
    padded.tokens[3] = 7;
    expect(rlhfGradientSketch(policy, () => [1], padded)).toEqual(gradient);
    const longer = replyBatch([38], [parseReply('no yellow yes.')]);
    expect(norm(rlhfGradientSketch(policy, () => [1], longer).map((g, i) => g - gradient[i]))).toBeGreaterThan(
      norm(gradient) / 10,
    );
  });

  it('(c) the KL: where every reply is worth the same the sketch stays away from the reference, and the right one goes back', () => {
    const without = exactRlhfGradient(policy, logRef, scores, { ...uniform, beta: 0 });
    expect(norm(without.map((g, i) => g - exact[i]))).toBeGreaterThan(0.2 * norm(exact));
    // All rewards 0: what is left is −β ∇KL(π ‖ π_ref), which the sketch does not have.
    const nothing = ({ count }: ReplyBatch) => new Float64Array(count);
    expect(norm(rlhfGradientSketch(policy, nothing, draw(policy, 1)))).toBe(0);
    const back = exactRlhfGradient(policy, logRef, new Float64Array(scores.length), uniform);
    const { mean, error } = along(
      (seed) => rlhfGradient(policy, reference, nothing, everyPrompt, { k: 4, beta, rng: makeRng(seed) }),
      150,
      back,
    );
    expect(error).toBeLessThan(0.2);
    expect(Math.abs(mean - 1)).toBeLessThan(4.5 * error);
  });

  it('(d) a baseline: c(x), which no preference can see, changes the sketch and not RLOO', () => {
    const replies = draw(policy, 1);
    const shifted = (batch: ReplyBatch) => model.score(batch).map((r, i) => r + 5 * Math.sin(batch.prompts[i]));
    const sketch = [model.score, shifted].map((reward) => rlhfGradientSketch(policy, reward, replies));
    expect(norm(sketch[1].map((g, i) => g - sketch[0][i]))).toBeGreaterThan(norm(sketch[0]) / 2);
    const right = [model.score, shifted].map((reward) =>
      rlhfGradient(policy, reference, reward, everyPrompt, { k: 4, beta, rng: makeRng(1) }),
    );
    expect(norm(right[1].map((g, i) => g - right[0][i]))).toBeLessThan(1e-4 * norm(right[0]));
  });

  it('(e) that nothing flows back through the reward: it is a number, and the model that gave it has no gradient', () => {
    rlhfGradient(policy, reference, model.score, everyPrompt, { k: 2, beta, rng: makeRng(1) });
    expect(model.network.getGradient().every((g) => g === 0)).toBe(true);
    expect(reference.network.getGradient().every((g) => g === 0)).toBe(true);
  });

  it('and per-episode whitening gives every token of a reply the weight 0', () => {
    const returns = rewardToGo([0, 0, 2.7], 1);
    const span = { start: 0, end: 3, terminated: true, truncated: false, finalObservation: new Float32Array(1) };
    expect(Array.from(normaliseByEpisode({ spans: [span] } as never, Float64Array.from(returns)))).toEqual([0, 0, 0]);
  });
});
