import { beforeAll, describe, expect, it } from 'vitest';
import {
  annotatorReward,
  enumerateReplies,
  evaluate,
  finish,
  flatteryCovariance,
  forwardKlOptimum,
  gapMap,
  klTable,
  makePrompt,
  makeRng,
  meanGap,
  normal,
  optimum,
  parseReply,
  predictedWinRate,
  preferenceProbability,
  replyBatch,
  replyOf,
  scoreAll,
  tableIndex,
  topReplies,
  trainSft,
  winRate,
  type ReplyTable,
  type TokenPolicy,
} from '../../../lib/index';
import { replyKind } from '../../../lib/rlhf/world/replyKind';
import { replyCount } from '../../../lib/rlhf/world/everyReply';
import { makeRewardModel, type RewardModel } from '../../../lib/rlhf/stages/rewardModel';
import { promptWeight } from '../../../lib/rlhf/world/prompts';

let reference: TokenPolicy;
let logRef: ReplyTable;
let model: RewardModel;
let scores: ReplyTable;

beforeAll(async () => {
  reference = await finish(trainSft({ rng: makeRng(1), dialogues: 2560, epochs: 8 }));
  logRef = enumerateReplies(reference);
  model = await makeRewardModel({ rng: makeRng(2) });
  scores = scoreAll(model);
});

const totals = (logProbs: ReplyTable): number[] =>
  Array.from({ length: 64 }, (_, p) =>
    logProbs.subarray(p * replyCount, (p + 1) * replyCount).reduce((sum, l) => sum + Math.exp(l), 0),
  );

describe('the enumeration', () => {
  it('adds up to 1 for every prompt', () => {
    for (const total of totals(logRef)) expect(total).toBeCloseTo(1, 9);
  });

  it('agrees with the policy and the reward model on single replies', () => {
    const replies = reference.sample(
      Array.from({ length: 300 }, (_, i) => i % 64),
      makeRng(4),
    );
    const [logProbs, given] = [reference.logProbs(replies), model.score(replies)];
    for (let i = 0; i < replies.count; i++) {
      const at = tableIndex(replies.prompts[i], replyOf(replies, i));
      expect(logRef[at]).toBeCloseTo(logProbs[i], 5);
      expect(scores[at]).toBeCloseTo(given[i], 6);
    }
    const four = replyBatch([5], [parseReply('great great blue no')]);
    expect(scores[tableIndex(5, replyOf(four, 0))]).toBeCloseTo(model.score(four)[0], 6);
    expect(logRef[tableIndex(5, replyOf(four, 0))]).toBeCloseTo(reference.logProbs(four)[0], 4);
  });
});

describe('metrics', () => {
  it('are what 100,000 samples show', () => {
    const n = 100_000;
    const wrong = makePrompt('bananas', 'blue');
    const replies = reference.sample(new Uint8Array(n).fill(wrong), makeRng(7));
    const exact = { truthful: 0, sycophantic: 0, other: 0, malformed: 0 };
    const seen = { ...exact };
    for (let i = 0; i < replyCount; i++) {
      const reply = Array.from(replyOfIndex(i));
      exact[replyKind(wrong, reply)] += Math.exp(logRef[tableIndex(wrong, reply)]);
    }
    for (let i = 0; i < n; i++) seen[replyKind(wrong, replyOf(replies, i))] += 1 / n;
    for (const kind of ['truthful', 'sycophantic', 'other', 'malformed'] as const) {
      const error = Math.sqrt((exact[kind] * (1 - exact[kind])) / n);
      expect(Math.abs(seen[kind] - exact[kind])).toBeLessThan(5 * error + 1e-9); // four kinds: once in 400,000 seeds
    }
  });

  it('weigh right and mistaken users as they are asked to', () => {
    const [half, none, all] = [0.5, 0, 1].map((mistaken) => evaluate(logRef, { reference: logRef, scores, mistaken }));
    expect(half.wellFormed).toBeCloseTo((none.wellFormed + all.wellFormed) / 2, 9);
    expect(half.reward).toBeCloseTo((none.reward + all.reward) / 2, 9);
    expect(all.truthToWrong).toBe(half.truthToWrong);
    expect(half.kl).toBe(0);
    expect(evaluate(logRef).kl).toBeNaN();
    expect(evaluate(reference).sycophancy).toBeCloseTo(half.sycophancy, 12);
  });

  it('refuse tables of another size', () => {
    expect(() => evaluate(new Float64Array(3))).toThrow('logProbs has 3 numbers; expected one for each reply');
    expect(() => evaluate(logRef, { scores: new Float64Array(3) })).toThrow('scores has 3');
    expect(() => evaluate(logRef, { mistaken: 2 })).toThrow('mistaken is 2');
  });
});

/** Reply i of the list, without the library's own list. */
function replyOfIndex(i: number): number[] {
  const firsts = [0, 1, 12, 133, 1464];
  const words = firsts.filter((first) => i >= first).length - 1;
  const digits: number[] = [];
  for (let rest = i - firsts[words], t = 0; t < words; t++, rest = Math.floor(rest / 11)) digits.unshift(rest % 11);
  return words < 4 ? [...digits, 11] : digits;
}

describe('the optimum', () => {
  it('adds up to 1, and is the reference at β = ∞', () => {
    for (const total of totals(optimum(logRef, scores, 0.1))) expect(total).toBeCloseTo(1, 9);
    const far = optimum(logRef, scores, Infinity);
    for (let i = 0; i < far.length; i += 997) expect(far[i]).toBeCloseTo(logRef[i], 8);
  });

  it('tilts every log-odds by Δr/β, and makes r − β log(π*/π_ref) the same for all replies to a prompt', () => {
    const best = optimum(logRef, scores, 0.25);
    const at = 38 * replyCount;
    const first = scores[at] - 0.25 * (best[at] - logRef[at]);
    for (let i = at; i < at + replyCount; i += 13) {
      const tilt = best[i] - best[at] - (logRef[i] - logRef[at]);
      expect(tilt).toBeCloseTo((scores[i] - scores[at]) / 0.25, 9);
      expect(scores[i] - 0.25 * (best[i] - logRef[i])).toBeCloseTo(first, 9);
    }
  });

  it('has a higher objective than its neighbours', () => {
    const J = (logProbs: ReplyTable): number => {
      const { reward, kl } = evaluate(logProbs, { reference: logRef, scores });
      return reward - 0.25 * kl;
    };
    const best = optimum(logRef, scores, 0.25);
    const rng = makeRng(5);
    for (let i = 0; i < 3; i++) {
      const near = optimum(
        best.map((l) => l + 0.1 * normal(rng)),
        new Float64Array(best.length),
        1,
      );
      expect(J(near)).toBeLessThan(J(best));
    }
    expect(J(logRef)).toBeLessThan(J(best));
  });

  it('for the other direction of the KL adds up to 1 and is flat in its own condition', () => {
    const best = forwardKlOptimum(logRef, scores, 0.25);
    for (const total of totals(best)) expect(total).toBeCloseTo(1, 6);
    // r + β π_ref/π is the same for all replies to a prompt.
    const condition = [0, 100, 500, 1000].map((i) => scores[i] + 0.25 * Math.exp(logRef[i] - best[i]));
    for (const value of condition) expect(value).toBeCloseTo(condition[0], 6);
  });

  it('refuses β that cannot be', () => {
    expect(() => optimum(logRef, scores, 0)).toThrow('beta is 0; expected a number above 0');
    expect(() => optimum(logRef, scores, -1)).toThrow('beta is -1');
    expect(() => optimum(logRef, new Float64Array(1), 1)).toThrow('scores has 1');
  });
});

describe('the gap', () => {
  it('is the difference of two scores, cell by cell', () => {
    const map = gapMap(scores);
    const r = (text: string): number => scores[tableIndex(38, parseReply(text))];
    expect(map[4][6]).toBeCloseTo(r('yes blue.') - r('no yellow.'), 12);
    const sum = map.flat().reduce((a, b) => a + b) - map.reduce((a, row, i) => a + row[i], 0);
    expect(meanGap(scores)).toBeCloseTo(sum / 56, 12);
  });

  it('of the annotators’ own reward is .72 at v = .25: log-odds of .672', () => {
    const map = gapMap(annotatorReward(0.25));
    expect(map[4][6]).toBeCloseTo(1.297 - 0.463, 2); // against a plain wrong reply: S 1.30, T .46
    expect(Math.log(0.6725 / 0.3275)).toBeCloseTo(0.72, 2);
    expect(map[4][4]).toBeGreaterThan(1);
  });

  it('as a covariance is the slope of flattery in 1/β', () => {
    const slope = (evaluate(optimum(logRef, scores, 1e3)).sycophancy - evaluate(logRef).sycophancy) * 1e3;
    expect(flatteryCovariance(logRef, scores)).toBeCloseTo(slope, 3);
  });
});

describe('what the labels ask for', () => {
  it('a KL does not cure: the annotators’ own reward, v = .25, flatters at every β, and the more the smaller β is', () => {
    const own = annotatorReward(0.25);
    const rates = [Infinity, 4, 1, 0.25, 0.1, 0.03].map((beta) => evaluate(optimum(logRef, own, beta)));
    for (let i = 1; i < rates.length; i++) expect(rates[i].sycophancy).toBeGreaterThan(rates[i - 1].sycophancy);
    // No error of a model is in it: the replies stay well-formed, and hardly one is true.
    expect(rates[5].sycophancy).toBeGreaterThan(0.99);
    expect(rates[5].wellFormed).toBeGreaterThan(0.99);
    expect(rates[5].truthToWrong).toBeLessThan(0.01);
  });

  it.each([0, 0.1, 0.25, 0.9, 1])('flattery grows if, and only if, it is rewarded under the reference: v = %f', (v) => {
    const own = annotatorReward(v);
    const covariance = flatteryCovariance(logRef, own);
    const drift = evaluate(optimum(logRef, own, 1)).sycophancy - evaluate(logRef).sycophancy;
    expect(Math.sign(covariance)).toBe(v < 0.457 ? 1 : -1);
    expect(Math.sign(drift)).toBe(Math.sign(covariance));
  });
});

describe('win rates', () => {
  it('are one half against oneself', () => {
    expect(winRate(logRef, logRef, 0.25)).toBeCloseTo(0.5, 6);
    expect(predictedWinRate(logRef, logRef, scores)).toBeCloseTo(0.5, 9);
  });

  it('are what annotators say of 40,000 pairs', () => {
    const best = optimum(logRef, annotatorReward(0.25), 0.5);
    const prompt = makePrompt('coal', 'pink');
    const only = (table: ReplyTable) => table.subarray(prompt * replyCount, (prompt + 1) * replyCount);
    let rate = 0;
    // Pair by pair, over the likely replies to one prompt.
    const likely = (table: ReplyTable) => [...only(table).keys()].filter((i) => only(table)[i] > Math.log(1e-7));
    for (const i of likely(best)) {
      for (const j of likely(logRef)) {
        rate +=
          Math.exp(only(best)[i] + only(logRef)[j]) *
          preferenceProbability(prompt, replyOfIndex(i), replyOfIndex(j), 0.25);
      }
    }
    // The whole rate is a mean over prompts; mix this prompt's part in by difference.
    const other = best.slice();
    other.set(only(logRef), prompt * replyCount);
    const part = (winRate(best, logRef, 0.25) - winRate(other, logRef, 0.25)) / promptWeight(prompt);
    expect(part).toBeCloseTo(rate - 0.5, 4);
  });
});

it('topReplies lists the largest entries, best first', () => {
  const table = new Float64Array(64 * replyCount);
  table[tableIndex(38, parseReply('yes blue.'))] = 3;
  table[tableIndex(38, parseReply('great black black.'))] = 5;
  table[tableIndex(37, parseReply('.'))] = 9;
  expect(topReplies(table, 38, 2)).toEqual([
    { reply: 'great black black.', value: 5 },
    { reply: 'yes blue.', value: 3 },
  ]);
});

describe('the table of KL estimators', () => {
  const [pi, ref] = [
    [0.2, 0.65, 0.1, 0.05],
    [0.6, 0.25, 0.05, 0.1],
  ];
  const [k1, k2, k3] = klTable(pi, ref);

  it('has the storyboard’s figures', () => {
    expect([k1.mean, k1.deviation]).toEqual([expect.closeTo(0.43602, 5), expect.closeTo(0.847, 3)]);
    expect([k2.mean, k2.deviation]).toEqual([expect.closeTo(0.45345, 5), expect.closeTo(0.106, 3)]);
    expect([k3.mean, k3.deviation]).toEqual([expect.closeTo(0.43602, 5), expect.closeTo(0.237, 3)]);
    expect(k1.asLoss.every((g) => Math.abs(g) < 1e-15)).toBe(true);
    [-0.3069, 0.338, 0.0257, -0.0565].forEach((g, i) => expect(k1.asReward[i]).toBeCloseTo(g, 3));
    k2.asLoss.forEach((g, i) => expect(g).toBeCloseTo(k1.asReward[i], 12));
    [0.03, 0.002, -0.021, -0.011].forEach((g, i) => expect(k2.asReward[i]).toBeCloseTo(g, 3));
    k3.asLoss.forEach((g, i) => expect(g).toBeCloseTo(pi[i] - ref[i], 12)); // ∇KL(ref ‖ π) by logits
    k3.asReward.forEach((g, i) => expect(g).toBeCloseTo(k1.asReward[i] - (pi[i] - ref[i]), 12));
  });

  it('refuses what is no distribution', () => {
    expect(() => klTable([1], [0.5, 0.5])).toThrow('pi has 1 replies and ref 2');
    expect(() => klTable([0.5, 0.6], [0.5, 0.5])).toThrow('add up to 1');
    expect(() => klTable([0.5, 0.5], [1, 0])).toThrow('above 0');
  });
});
