import { describe, expect, it } from 'vitest';
import {
  enumerateReplies,
  everyPrompt,
  finiteDifference,
  makeRng,
  makeTokenPolicy,
  normal,
  parseReply,
  replyBatch,
  replyOf,
  responseLogProb,
  responseMask,
  tableIndex,
  unroll,
  type TokenPolicy,
} from '../../../lib/index';
import { distinctContexts, distinctReplies } from '../../../lib/rlhf/language/distinctRows';
import { encodeInto, inputRows, inputWidth, tokenCount } from '../../../lib/rlhf/language/encode';

const somePrompts = Array.from({ length: 200 }, (_, i) => (7 * i) % 64);
const policy = await makeTokenPolicy({ rng: makeRng(3) });

describe('a token policy', () => {
  it('has 4,940 parameters', () => {
    expect(policy.network.getWeights().length).toBe(4940);
  });

  it('knows the log-probability of what it has drawn', () => {
    const replies = policy.sample(somePrompts, makeRng(1));
    const logProbs = policy.logProbs(replies);
    for (let i = 0; i < replies.count; i++) expect(logProbs[i]).toBeCloseTo(replies.logProbs[i], 5);
    const table = enumerateReplies(policy);
    for (let i = 0; i < replies.count; i++)
      expect(table[tableIndex(replies.prompts[i], replyOf(replies, i))]).toBeCloseTo(logProbs[i], 5);
  });

  it('draws as often as it says: lengths of 100,000 replies against the enumeration', () => {
    const n = 100_000;
    const { lengths, tokens } = policy.sample(new Uint8Array(n).fill(38), makeRng(5));
    const seen = [0, 0, 0, 0, 0];
    for (let i = 0; i < n; i++) seen[lengths[i] < 4 || tokens[4 * i + 3] === 11 ? lengths[i] - 1 : 4]++;
    const of = enumerateReplies(policy).subarray(38 * 16_105, 39 * 16_105);
    const expected = [0, 1, 12, 133, 1464].map((from, i, all) =>
      of.subarray(from, all[i + 1] ?? 16_105).reduce((sum, l) => sum + Math.exp(l), 0),
    );
    expect(expected.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    // χ² with 4 degrees of freedom is above 30 once in 200,000 seeds.
    expect(expected.reduce((sum, p, i) => sum + (seen[i] - n * p) ** 2 / (n * p), 0)).toBeLessThan(30);
  });

  it('does not look at what lies behind the full stop', () => {
    const replies = replyBatch([38, 12], [parseReply('no yellow.'), parseReply('.')]);
    const before = policy.logProbs(replies);
    policy.network.zeroGradient();
    policy.addGradient(replies, [1, 2]);
    const gradient = policy.network.getGradient();
    replies.tokens.set([7], 3);
    replies.tokens.set([1, 2, 3], 5);
    expect(policy.logProbs(replies)).toEqual(before);
    policy.network.zeroGradient();
    policy.addGradient(replies, [1, 2]);
    expect(policy.network.getGradient()).toEqual(gradient);
    policy.network.zeroGradient();
  });

  it('has the gradient that finite differences find', async () => {
    const copy = await policy.copy();
    const replies = copy.sample(somePrompts.slice(0, 8), makeRng(2));
    const rng = makeRng(4);
    const weights = Array.from({ length: 8 }, () => normal(rng));
    const at = copy.network.getWeights();
    copy.addGradient(replies, weights);
    const gradient = copy.network.getGradient();
    for (let direction = 0; direction < 4; direction++) {
      const d = Array.from(at, () => normal(rng) / 70);
      const loss = ([x]: number[]): number => {
        copy.network.setWeights(at.map((w, i) => w + x * d[i]));
        return -copy.logProbs(replies).reduce((sum, l, i) => sum + weights[i] * l, 0) / 8;
      };
      const slope = d.reduce((sum, di, i) => sum + di * gradient[i], 0);
      expect(slope).toBeCloseTo(finiteDifference(loss, [0], 0.1)[0], 4);
    }
  });

  it('is the same to the bit in plain typed arrays, and nearly so after a step', async () => {
    const twin = await makeTokenPolicy({ rng: makeRng(3), engine: 'typedArrays' });
    expect(twin.network.getWeights()).toEqual(policy.network.getWeights());
    const [a, b] = [policy, twin].map((each) => each.sample(somePrompts, makeRng(9)));
    expect(b.tokens).toEqual(a.tokens);
    expect(b.logProbs).toEqual(a.logProbs);
    const gradients = [policy, twin].map((each) => {
      each.network.zeroGradient();
      each.addGradient(a, a.logProbs);
      return each.network.getGradient();
    });
    expect(gradients[1]).toEqual(gradients[0]);
    policy.network.zeroGradient();
  });

  it('copies itself: the copy learns alone', async () => {
    const copy = await policy.copy();
    copy.network.setWeights(copy.network.getWeights().fill(0));
    expect(policy.network.getWeights().some((w) => w !== 0)).toBe(true);
    expect(copy.logProbs(replyBatch([0], [[11]]))[0]).toBeCloseTo(Math.log(1 / 12), 6);
  });

  it('says what is wrong', () => {
    expect(() => policy.sample([64], makeRng(1))).toThrow('prompt 64 is unknown');
    expect(() => policy.addGradient(replyBatch([0], [[11]]), [1, 2])).toThrow('weights has 2 entries; expected 1');
  });

  it('that has diverged says so instead of drawing from NaN', async () => {
    const broken = await policy.copy();
    broken.network.setWeights(broken.network.getWeights().fill(3e38));
    expect(() => broken.sample([0], makeRng(1))).toThrow('not finite');
  });
});

describe('a reply as an episode', () => {
  it('has one row a token, and its reward at the end', () => {
    const steps = unroll(policy, 38, parseReply('no yellow.'), 2);
    expect(steps.map(({ word, reward }) => [word, reward])).toEqual([
      ['no', 0],
      ['yellow', 0],
      ['.', 2],
    ]);
    expect(steps[2].state).toBe('I think bananas are blue. no yellow');
    for (const { probabilities } of steps) expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    const total = steps.reduce((sum, { logProb }) => sum + logProb, 0);
    expect(total).toBeCloseTo(policy.logProbs(replyBatch([38], [parseReply('no yellow.')]))[0], 5);
    expect(() => unroll(policy, 38, [])).toThrow('empty');
  });
});

describe('responseLogProb', () => {
  /** Logits of a general model: garbage where the prompt and the padding are predicted. */
  const logitsFor = (model: TokenPolicy, prompt: number, tokens: readonly number[], promptLength: number) =>
    tokens.map((_, t) => {
      if (t < promptLength - 1) return new Array<number>(12).fill(0).map((_, a) => 100 * Math.sin(a + t));
      const row = new Float32Array(inputWidth);
      encodeInto(row, 0, prompt, tokens, promptLength, Math.min(4, t - promptLength + 1));
      return Array.from(model.network.forwardOne(row));
    });

  it('is what the policy says of the reply, whatever the prompt’s words and the padding are', () => {
    const tokens = [3, 1, 9, 4, 11, 5, 11]; // prompt 3 1, response no yellow . , padding 5 .
    const logits = logitsFor(policy, 38, tokens, 2);
    const expected = policy.logProbs(replyBatch([38], [[9, 4, 11]]))[0];
    expect(responseLogProb(logits, tokens, 2, 11)).toBeCloseTo(expected, 5);
  });

  it('is finite at logits of ±1,000', () => {
    expect(responseLogProb([[1000, -1000]], [0, 1], 1, 1)).toBe(-2000);
  });

  it('masks prompt and padding, and keeps the first end token', () => {
    expect(responseMask([0, 11, 4, 11, 11], 2, 11)).toEqual([false, false, true, true, false]);
    expect(() => responseMask([1, 2], 2, 11)).toThrow('the response is empty');
    expect(() => responseMask([1, 2], 0, 11)).toThrow('promptLength is 0');
    expect(() => responseLogProb([[0, 0]], [0, 2], 1, 1)).toThrow('tokens[1] is 2');
    expect(() => responseLogProb([], [0, 1], 1, 1)).toThrow('logits has 0 rows; expected row 0');
  });
});

describe('equal inputs', () => {
  it('go through the network once: contexts of a batch, token by token, and whole replies', () => {
    const batch = replyBatch(
      [38, 38, 12, 38],
      [
        [9, 4, 11],
        [9, 6, 11],
        [9, 4, 11],
        [9, 4, 11],
      ],
    );
    const contexts = distinctContexts(batch, tokenCount(batch), inputRows());
    // "", "no", "no yellow" | "", "no", "no blue" | the same of another prompt | the first again
    expect(Array.from(contexts.rowOf.subarray(0, 12))).toEqual([0, 1, 2, 0, 1, 3, 4, 5, 6, 0, 1, 2]);
    expect([contexts.rows, contexts.inputs.length]).toEqual([7, 7 * inputWidth]);
    const replies = distinctReplies(batch, inputRows());
    expect(Array.from(replies.rowOf.subarray(0, 4))).toEqual([0, 1, 2, 0]);
    expect(replies.rows).toBe(3);
  });

  it('change no log-probability and no gradient: a batch is the sum of its replies', () => {
    const replies = policy.sample([38, 38, 38, 12, 12, 5], makeRng(3));
    const one = (i: number) => replyBatch([replies.prompts[i]], [replyOf(replies, i)]);
    const together = policy.logProbs(replies);
    for (let i = 0; i < 6; i++) expect(policy.logProbs(one(i))[0]).toBe(together[i]);
    const gradientOf = (add: () => void): Float32Array => {
      policy.network.zeroGradient();
      add();
      return policy.network.getGradient();
    };
    const whole = gradientOf(() => policy.addGradient(replies, [1, -2, 3, -4, 5, -6]));
    const parts = gradientOf(() => {
      for (let i = 0; i < 6; i++) policy.addGradient(one(i), [[1, -2, 3, -4, 5, -6][i] / 6]);
    });
    whole.forEach((g, i) => expect(Math.abs(g - parts[i])).toBeLessThan(1e-6));
    policy.network.zeroGradient();
  });
});

it('every prompt can be encoded and spoken to', () => {
  expect(policy.sample(everyPrompt, makeRng(1)).count).toBe(64);
});
