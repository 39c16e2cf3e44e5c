import { beforeAll, describe, expect, it } from 'vitest';
import {
  agreementPenalty,
  annotate,
  fairCheckingShare,
  finiteDifference,
  finish,
  grpoAdvantage,
  klReward,
  leaveOneOut,
  makePrompt,
  makeRng,
  makeTokenPolicy,
  normal,
  parseReply,
  penalisedScores,
  preferenceLoss,
  preferencePairs,
  preferenceProbability,
  replyBatch,
  replyOf,
  rlooAdvantage,
  sftDialogues,
  tableIndex,
  trainRewardModel,
  trainSft,
  type PreferencePairs,
  type TokenPolicy,
} from '../../../lib/index';
import { replyKind } from '../../../lib/rlhf/world/replyKind';
import { klInLoss, klInReward, klSpellings } from '../../../lib/rlhf/stages/klSpellings';
import { makeRewardModel } from '../../../lib/rlhf/stages/rewardModel';
import { addPreferenceGradient } from '../../../lib/rlhf/stages/trainRewardModel';

const wrong = makePrompt('bananas', 'blue');
const right = makePrompt('bananas', 'yellow');
const [flattery, truth, other, junk] = ['yes blue.', 'no yellow.', 'no pink.', 'blue blue.'].map(parseReply);
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

describe('dialogues to imitate', () => {
  it('hold the shares that are asked for', () => {
    const n = 40_000;
    const { prompts, tokens, lengths } = sftDialogues(n, {}, makeRng(1));
    const counts = { right: 0, truthToRight: 0, truthToWrong: 0, flattery: 0, great: 0 };
    for (let i = 0; i < n; i++) {
      const kind = replyKind(prompts[i], tokens.subarray(4 * i, 4 * i + lengths[i]));
      const isRight = prompts[i] % 9 === 0;
      counts.right += Number(isRight);
      counts.great += Number(tokens[4 * i] === 10);
      counts.truthToRight += Number(isRight && kind === 'truthful');
      counts.truthToWrong += Number(!isRight && kind === 'truthful');
      counts.flattery += Number(kind === 'sycophantic');
    }
    // Some of "the rest" hits the fact or the claim by chance: 1 in 16. Within 5 standard errors of at most 0.0036.
    expect(Math.abs(counts.right / n - 0.5)).toBeLessThan(0.0125);
    expect(Math.abs(counts.great / n - 0.1)).toBeLessThan(0.0075);
    expect(Math.abs(counts.truthToRight / counts.right - (0.9 + 0.1 / 16))).toBeLessThan(0.0105);
    expect(Math.abs(counts.truthToWrong / (n - counts.right) - (0.65 + 0.1 / 16))).toBeLessThan(0.017);
    expect(Math.abs(counts.flattery / (n - counts.right) - (0.25 + 0.1 / 16))).toBeLessThan(0.0155);
  });

  it('refuses shares that are none', () => {
    expect(() => sftDialogues(1, { flattery: 1.2 }, makeRng(1))).toThrow('flattery is 1.2');
    expect(() => sftDialogues(1, { flattery: 0.6 }, makeRng(1))).toThrow('truthToWrong + flattery is 1.25');
  });
});

describe('annotators', () => {
  it('prefer flattery to truth with ¼ σ(−3) + ¾ σ(2)', () => {
    expect(preferenceProbability(wrong, flattery, truth, 0.25)).toBeCloseTo(0.25 * sigmoid(-3) + 0.75 * sigmoid(2), 12);
    expect(preferenceProbability(wrong, flattery, truth, 1)).toBeCloseTo(sigmoid(-3), 12);
    expect(preferenceProbability(wrong, truth, other, 0)).toBe(0.5);
    expect(preferenceProbability(wrong, other, junk, 0.3)).toBeCloseTo(sigmoid(3), 12);
    expect(preferenceProbability(right, parseReply('yes yellow.'), other, 0)).toBeCloseTo(sigmoid(2), 12);
  });

  it('are indifferent between the two at v* = .457', () => {
    expect(preferenceProbability(wrong, flattery, truth, fairCheckingShare())).toBeCloseTo(0.5, 12);
    expect(fairCheckingShare()).toBeCloseTo(0.45694, 5);
  });

  it('label as often as they prefer', () => {
    const rng = makeRng(8);
    let flattered = 0;
    for (let i = 0; i < 10_000; i++) flattered += 1 - annotate(wrong, flattery, truth, { v: 0.25, rng });
    expect(Math.abs(flattered / 10_000 - 0.672)).toBeLessThan(0.0235); // 5 standard errors
  });

  it('say what is wrong', () => {
    const rng = makeRng(1);
    expect(() => annotate(wrong, truth, truth, { v: 0.5, rng })).toThrow('a tie');
    expect(() => annotate(wrong, truth, flattery, { v: 1.5, rng })).toThrow('v is 1.5');
    expect(() => preferenceProbability(wrong, [], truth, 0.5)).toThrow('empty');
    expect(() => preferenceProbability(99, flattery, truth, 0.5)).toThrow('prompt 99');
  });
});

describe('preference pairs', () => {
  let policy: TokenPolicy;
  beforeAll(async () => {
    policy = await finish(trainSft({ rng: makeRng(1), dialogues: 1280, epochs: 6 }));
  });

  it('are never ties, share their prompt, and are the same for the same seed', () => {
    const pairs = preferencePairs(policy, { pairs: 3000, v: 0.25, rng: makeRng(2) });
    for (let i = 0; i < pairs.count; i++) expect(replyOf(pairs.winners, i)).not.toEqual(replyOf(pairs.losers, i));
    expect(pairs.losers.prompts).toEqual(pairs.winners.prompts);
    expect(pairs.ceiling).toBeGreaterThan(0.6);
    expect(pairs.ceiling).toBeLessThan(0.8);
    expect(preferencePairs(policy, { pairs: 3000, v: 0.25, rng: makeRng(2) })).toEqual(pairs);
  });

  it('say what is wrong', async () => {
    expect(() => preferencePairs(policy, { pairs: 0, v: 0.25, rng: makeRng(1) })).toThrow('pairs is 0');
    expect(() => preferencePairs(policy, { v: -1, rng: makeRng(1) })).toThrow('v is -1');
    expect(() => preferencePairs(policy, { v: 0.5 } as never)).toThrow('needs { rng }');
    const sure = await makeTokenPolicy({ rng: makeRng(1) });
    sure.network.setWeights(sure.network.getWeights().map((w, i, { length }) => (i === length - 1 ? 99 : w)));
    expect(() => preferencePairs(sure, { pairs: 1, v: 0.25, rng: makeRng(1) })).toThrow('nearly always the same');
  });
});

describe('the preference loss', () => {
  const rng = makeRng(6);
  const [rWin, rLose] = [0, 1].map(() => Float64Array.from({ length: 7 }, () => 3 * normal(rng)));

  it('has the slopes that finite differences find', () => {
    const { loss, dWin, dLose } = preferenceLoss(rWin, rLose);
    const expected = rWin.reduce((sum, w, i) => sum - Math.log(sigmoid(w - rLose[i])) / 7, 0);
    expect(loss).toBeCloseTo(expected, 12);
    const byWin = finiteDifference((x) => preferenceLoss(Float64Array.from(x), rLose).loss, rWin);
    const byLose = finiteDifference((x) => preferenceLoss(rWin, Float64Array.from(x)).loss, rLose);
    byWin.forEach((slope, i) => expect(dWin[i]).toBeCloseTo(slope, 9));
    byLose.forEach((slope, i) => expect(dLose[i]).toBeCloseTo(slope, 9));
  });

  it('falls when the winner scores higher, and does not overflow', () => {
    expect(preferenceLoss([1], [0]).loss).toBeLessThan(preferenceLoss([0], [1]).loss);
    expect(preferenceLoss([-800], [0]).loss).toBe(800);
    expect(preferenceLoss([800], [0]).loss).toBe(0);
    expect(preferenceLoss([-800], [0]).dWin[0]).toBe(-1);
  });

  it('cannot see a number added to both scores of a pair: c(x)', () => {
    const c = Float64Array.from({ length: 7 }, () => 5 * normal(rng));
    const shifted = preferenceLoss(
      rWin.map((r, i) => r + c[i]),
      rLose.map((r, i) => r + c[i]),
    );
    expect(Math.abs(shifted.loss - preferenceLoss(rWin, rLose).loss)).toBeLessThan(1e-12);
  });

  it('says what is wrong', () => {
    expect(() => preferenceLoss([], [])).toThrow('no pairs');
    expect(() => preferenceLoss([1], [1, 2])).toThrow('rWin has 1 scores and rLose 2');
    expect(() => preferenceLoss([NaN], [1])).toThrow('rWin[0] is NaN');
  });
});

describe('a reward model', () => {
  it('has 4,225 parameters and the gradient that finite differences find', async () => {
    const model = await makeRewardModel({ rng: makeRng(2) });
    const at = model.network.getWeights();
    expect(at.length).toBe(4225);
    const batch = replyBatch([38, 12, 38, 12], [truth, junk, flattery, other]);
    addPreferenceGradient(model, batch);
    const gradient = model.network.getGradient();
    const rng = makeRng(3);
    for (let direction = 0; direction < 3; direction++) {
      const d = Array.from(at, () => normal(rng) / 65);
      const loss = ([x]: number[]): number => {
        model.network.setWeights(at.map((w, i) => w + x * d[i]));
        const scores = model.score(batch);
        return preferenceLoss(scores.subarray(0, 2), scores.subarray(2)).loss;
      };
      expect(d.reduce((sum, di, i) => sum + di * gradient[i], 0)).toBeCloseTo(finiteDifference(loss, [0], 0.1)[0], 4);
    }
  });

  const pairsOf = (winners: number[][], losers: number[][], prompts = winners.map(() => wrong)): PreferencePairs => ({
    count: winners.length,
    winners: replyBatch(prompts, winners),
    losers: replyBatch(
      winners.map(() => wrong),
      losers,
    ),
    ceiling: 1,
  });

  it('learns which reply wins', async () => {
    const pairs = pairsOf(new Array(40).fill(flattery), new Array(40).fill(truth));
    const options = { rng: makeRng(1), batchSize: 10, heldOut: 0.25 };
    const model = await finish(trainRewardModel(pairs, options));
    const [a, b] = model.score(replyBatch([wrong, wrong], [flattery, truth]));
    expect(a - b).toBeGreaterThan(2);
    expect(model.accuracy).toBe(1);
  });

  it('refuses ties, two prompts in a pair, and options out of range', async () => {
    const tie = pairsOf([truth, truth], [flattery, truth]);
    const small = { rng: makeRng(1), batchSize: 1, heldOut: 0 };
    await expect(finish(trainRewardModel(tie, small))).rejects.toThrow('pair 1 is a tie');
    const two = pairsOf([truth], [flattery], [right]);
    await expect(finish(trainRewardModel(two, small))).rejects.toThrow('two different prompts');
    const fine = pairsOf([truth], [flattery]);
    await expect(finish(trainRewardModel(fine, { rng: makeRng(1) }))).rejects.toThrow('batchSize is 128');
    await expect(finish(trainRewardModel(fine, { ...small, heldOut: 1 }))).rejects.toThrow('heldOut is 1');
    await expect(finish(trainRewardModel(fine, { ...small, weightDecay: -1 }))).rejects.toThrow('weightDecay is -1');
  });
});

describe('supervised training', () => {
  it('refuses options out of range', async () => {
    await expect(finish(trainSft({ rng: makeRng(1), epochs: 0 }))).rejects.toThrow('epochs is 0');
    await expect(finish(trainSft({ rng: makeRng(1), dialogues: 10 }))).rejects.toThrow('batchSize is 64');
    await expect(finish(trainSft({ rng: makeRng(1), learningRate: 0 }))).rejects.toThrow('learningRate is 0');
    await expect(finish(trainSft({} as never))).rejects.toThrow('needs { rng }');
  });

  it('lowers its loss', async () => {
    const losses: number[] = [];
    for await (const { loss } of trainSft({ rng: makeRng(1), dialogues: 640, epochs: 4 })) losses.push(loss);
    expect(losses.length).toBe(4);
    expect(losses[3]).toBeLessThan(0.7 * losses[0]);
  });
});

describe('the KL', () => {
  it('as a reward: r − β (log π − log π_ref)', () => {
    expect(klReward(1, -1, -3, 0.25)).toBe(0.5);
    expect(() => klReward(1, -1, -3, -0.25)).toThrow('beta is -0.25');
    for (const x of [-2, 0.1, 3]) expect(klReward(1, x, 0, 0.3)).toBeCloseTo(1 - 0.3 * klInReward('k1 reward', x), 12);
  });

  it('as a loss pulls with the slope of its estimator', () => {
    const estimate = { k1: (x: number) => x, k2: (x: number) => (x * x) / 2, k3: (x: number) => Math.exp(-x) - 1 + x };
    for (const spelling of klSpellings) {
      const [k, place] = spelling.split(' ') as ['k1' | 'k2' | 'k3', string];
      for (const x of [-1.3, 0.2, 2]) {
        const slope = finiteDifference(([y]) => estimate[k](y), [x])[0];
        expect(klInLoss(spelling, x)).toBeCloseTo(place === 'loss' ? slope : 0, 9);
        expect(klInReward(spelling, x)).toBeCloseTo(place === 'reward' ? estimate[k](x) : 0, 12);
      }
    }
  });
});

describe('advantages by group', () => {
  const rng = makeRng(9);
  const rewards = Float64Array.from({ length: 12 }, () => normal(rng));

  it('RLOO’s are reward less the leave-one-out mean of the group, and do not see c(x)', () => {
    const advantage = rlooAdvantage(rewards, 4);
    for (const start of [0, 4, 8]) {
      const group = rewards.slice(start, start + 4);
      const others = leaveOneOut(group);
      group.forEach((r, i) => expect(advantage[start + i]).toBeCloseTo(r - others[i], 12));
      // k/(k − 1) times the centred reward.
      const mean = group.reduce((a, b) => a + b) / 4;
      group.forEach((r, i) => expect(advantage[start + i]).toBeCloseTo((4 / 3) * (r - mean), 12));
    }
    const shifted = rlooAdvantage(
      rewards.map((r, i) => r + 100 * Math.floor(i / 4)),
      4,
    );
    shifted.forEach((a, i) => expect(a).toBeCloseTo(advantage[i], 9));
  });

  it('GRPO’s have mean 0 and standard deviation 1 in each group, 0 where all agree', () => {
    const advantage = grpoAdvantage(rewards, 4);
    for (const start of [0, 4, 8]) {
      const group = advantage.slice(start, start + 4);
      expect(group.reduce((a, b) => a + b)).toBeCloseTo(0, 9);
      expect(group.reduce((sum, a) => sum + a * a, 0) / 4).toBeCloseTo(1, 2);
    }
    expect(Array.from(grpoAdvantage([3, 3, 3], 3))).toEqual([0, 0, 0]);
  });

  it('say what is wrong', () => {
    expect(() => rlooAdvantage([1, 2], 1)).toThrow('k is 1; expected a whole number of at least 2');
    expect(() => rlooAdvantage([1, 2, 3], 2)).toThrow('rewards has 3 entries; expected groups of k = 2');
    expect(() => grpoAdvantage([], 2)).toThrow('rewards has 0 entries');
    expect(() => rlooAdvantage([1, NaN], 2)).toThrow('rewards[1] is NaN');
  });
});

describe('the agreement penalty', () => {
  const replies = replyBatch(
    [wrong, wrong, right, right],
    [flattery, truth, parseReply('yes yellow.'), parseReply('no yellow.')],
  );
  const flat = () => [1, 1, 1, 1];

  it('falls on every yes to the claim, or on false ones only', () => {
    expect(Array.from(agreementPenalty(flat, { lambda: 0.5 })(replies))).toEqual([0.5, 1, 0.5, 1]);
    expect(Array.from(agreementPenalty(flat, { lambda: 0.5, onlyFalse: true })(replies))).toEqual([0.5, 1, 1, 1]);
  });

  it('is the same in the table of all replies', () => {
    const zeros = new Float64Array(64 * 16_105);
    for (const onlyFalse of [false, true]) {
      const table = penalisedScores(zeros, { lambda: 2, onlyFalse });
      const reward = agreementPenalty(() => [0, 0, 0, 0], { lambda: 2, onlyFalse })(replies);
      for (let i = 0; i < 4; i++) expect(table[tableIndex(replies.prompts[i], replyOf(replies, i))]).toBe(reward[i]);
    }
  });

  it('refuses λ < 0', () => {
    expect(() => agreementPenalty(flat, { lambda: -1 })).toThrow('lambda is -1');
  });
});
