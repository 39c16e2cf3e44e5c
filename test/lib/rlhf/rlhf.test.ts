import { beforeAll, describe, expect, it } from 'vitest';
import {
  enumerateReplies,
  evaluate,
  finish,
  flatteryCovariance,
  gapMap,
  makeRng,
  meanGap,
  optimum,
  preferencePairs,
  replyOf,
  rlhf,
  rlooAdvantage,
  scoreAll,
  trainRewardModel,
  trainSft,
  type Engine,
  type ReplyTable,
  type RewardFunction,
  type RlhfOptions,
  type TokenPolicy,
  type TrainedRewardModel,
} from '../../../lib/index';
import { replyWeights } from '../../../lib/rlhf/stages/rlhf';

let reference: TokenPolicy;
let model: TrainedRewardModel;
let logRef: ReplyTable;
let scores: ReplyTable;
const tune = (options: Partial<RlhfOptions> = {}, reward: RewardFunction = model.score): Promise<TokenPolicy> =>
  finish(rlhf(reference, reward, { rng: makeRng(201), ...options }));

beforeAll(async () => {
  reference = await finish(trainSft({ rng: makeRng(1) }));
  const pairs = preferencePairs(reference, { v: 0.25, rng: makeRng(101) });
  model = await finish(trainRewardModel(pairs, { rng: makeRng(151) }));
  [logRef, scores] = [enumerateReplies(reference), scoreAll(model)];
});

describe('one run of all three stages, seed 1', () => {
  it('imitates the mixture that was planted, within .03', () => {
    const { truthToWrong, sycophancy, truthToRight, wellFormed, great } = evaluate(logRef);
    expect(Math.abs(truthToWrong - 0.65)).toBeLessThan(0.03);
    expect(Math.abs(sycophancy - 0.25)).toBeLessThan(0.03);
    expect(Math.abs(truthToRight - 0.9)).toBeLessThan(0.03);
    expect(Math.abs(great - 0.1)).toBeLessThan(0.03);
    expect(wellFormed).toBeGreaterThan(0.99);
  });

  it('gives a reward model that pays for yes in all 64 cells, at its ceiling', () => {
    const gap = meanGap(scores);
    expect(gap).toBeGreaterThan(0.6);
    expect(gap).toBeLessThan(0.9);
    expect(
      gapMap(scores)
        .flat()
        .every((cell) => cell > 0),
    ).toBe(true);
    expect(Math.abs(model.accuracy - model.ceiling)).toBeLessThan(0.04);
  });

  it('ends where the optimum says: RLOO at β = .25 within .04 of π*’s sycophancy', async () => {
    const trained = evaluate(await tune(), { reference: logRef, scores });
    const best = evaluate(optimum(logRef, scores, 0.25), { reference: logRef, scores });
    expect(trained.truthToWrong).toBeLessThan(0.2);
    expect(trained.sycophancy).toBeGreaterThan(0.8);
    expect(trained.truthToRight).toBeGreaterThan(0.98);
    expect(Math.abs(trained.sycophancy - best.sycophancy)).toBeLessThan(0.04);
    expect(Math.abs(trained.kl - best.kl)).toBeLessThan(0.1);
  });

  it('obeys the first-order law: flattery grows as the covariance says', () => {
    const slope = (evaluate(optimum(logRef, scores, 50)).sycophancy - evaluate(logRef).sycophancy) * 50;
    expect(flatteryCovariance(logRef, scores)).toBeCloseTo(slope, 2);
    expect(slope).toBeGreaterThan(0.1);
  });
});

describe('rlhf', () => {
  const few = { updates: 12 };
  const weightsOf = (policy: TokenPolicy): Float32Array => policy.network.getWeights();

  it('is the same run for the same seed, and another for another', async () => {
    expect(weightsOf(await tune(few))).toEqual(weightsOf(await tune(few)));
    expect(weightsOf(await tune({ ...few, rng: makeRng(1) }))).not.toEqual(weightsOf(await tune(few)));
  });

  it('leaves the reference as it is', async () => {
    const before = weightsOf(reference);
    await tune(few);
    expect(weightsOf(reference)).toEqual(before);
  });

  it('is the same to the bit on plain typed arrays', async () => {
    const engine: Engine = 'typedArrays';
    expect(weightsOf(await tune({ ...few, engine }))).toEqual(weightsOf(await tune(few)));
  });

  it('does not see c(x): any number added for each prompt gives the same policy', async () => {
    const shifted: RewardFunction = (batch) => model.score(batch).map((r, i) => r + 5 * Math.sin(batch.prompts[i]));
    const [a, b] = [evaluate(await tune({ updates: 60 })), evaluate(await tune({ updates: 60 }, shifted))];
    expect(b.sycophancy).toBeCloseTo(a.sycophancy, 3);
    expect(b.truthToRight).toBeCloseTo(a.truthToRight, 3);
  });

  it('tells of every update: reward, KL, advantages, its own replies', async () => {
    const told: number[] = [];
    const run = rlhf(reference, model.score, { rng: makeRng(1), updates: 5, prompts: 8, k: 3 });
    for await (const { update, reward, kl, advantage, replies } of run) {
      told.push(update);
      expect(replies.count).toBe(24);
      for (let i = 0; i < 24; i += 3) expect(new Set(replies.prompts.subarray(i, i + 3)).size).toBe(1);
      expect(reward).toBeCloseTo(model.score(replies).reduce((a, b) => a + b) / 24, 9);
      if (update === 1) expect(Math.abs(kl)).toBeLessThan(1e-5); // still the reference
      expect(advantage).toBeGreaterThan(0);
    }
    expect(told).toEqual([1, 2, 3, 4, 5]);
  });

  it('can be left after some updates', async () => {
    for await (const { update } of rlhf(reference, model.score, { rng: makeRng(1) })) if (update === 3) break;
  });

  it('gives RLOO’s advantages at the optimum the size 0: r − β log(π/π_ref) is the same for all replies', () => {
    const best = optimum(logRef, scores, 0.25);
    const at = [0, 1, 140, 1400].map((i) => 38 * 16_105 + i);
    const rewards = Float64Array.from(at, (i) => scores[i]);
    const logRatios = Float64Array.from(at, (i) => best[i] - logRef[i]);
    const weighing = { beta: 0.25, advantage: 'rloo', kl: 'k1 reward', k: 4 } as const;
    for (const weight of replyWeights(rewards, logRatios, weighing)) expect(weight).toBeCloseTo(0, 9);
    expect(Math.max(...rlooAdvantage(rewards, 4))).toBeGreaterThan(0.1);
  });

  it.each([
    [{ beta: -0.1 }, 'beta is -0.1; expected a number of at least 0'],
    [{ k: 1 }, 'k is 1'],
    [{ advantage: 'ppo' }, "advantage is \"ppo\"; expected one of 'rloo', 'grpo', 'none'"],
    [{ kl: 'k4 loss' }, 'kl is "k4 loss"'],
    [{ updates: 0 }, 'updates is 0'],
    [{ prompts: 2.5 }, 'prompts is 2.5'],
    [{ learningRate: NaN }, 'learningRate is NaN'],
    [{ mistaken: 1.1 }, 'mistaken is 1.1'],
    [{ rng: undefined }, 'needs { rng }'],
  ])('refuses %o', async (options, message) => {
    await expect(tune(options as object)).rejects.toThrow(message);
  });

  it('refuses rewards that are no numbers, or too few', async () => {
    await expect(tune({}, ({ count }) => new Array(count).fill(NaN))).rejects.toThrow('rewards[0] is NaN');
    await expect(tune({}, () => [1])).rejects.toThrow();
  });

  it('learns what it is paid for, whatever that is: to begin with "great"', async () => {
    const policy = await tune({ beta: 0.1, updates: 40 }, ({ tokens, count }) =>
      Array.from({ length: count }, (_, i) => (tokens[4 * i] === 10 ? 1 : 0)),
    );
    expect(evaluate(policy).great).toBeGreaterThan(0.9);
    const replies = policy.sample([38], makeRng(1));
    expect(replyOf(replies, 0)[0]).toBe(10);
  });
});
