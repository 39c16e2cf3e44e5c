import { describe, expect, it } from 'vitest';
import {
  drawPrompt,
  everyPrompt,
  everyReply,
  makePrompt,
  makeRng,
  parseReply,
  promptWeight,
  replyAt,
  replyBatch,
  replyIndex,
  replyKind,
  sayPrompt,
  sayReply,
  tableIndex,
  userIsRight,
  vocabulary,
} from '../../../lib/index';
import { everyKind, replyCount } from '../../../lib/rlhf/world/everyReply';

describe('the list of all replies', () => {
  const { tokens, lengths } = everyReply();

  it('has 16,105 different ones: 1 + 11 + 121 + 1,331 that end with a full stop, and 14,641 of four words', () => {
    expect(lengths.length).toBe(16_105);
    const texts = new Set(Array.from({ length: replyCount }, (_, i) => sayReply(replyAt(i))));
    expect(texts.size).toBe(16_105);
    const ended = Array.from(lengths, (n, i) => tokens[4 * i + n - 1] === 11).filter(Boolean).length;
    expect(ended).toBe(1 + 11 + 121 + 1331);
  });

  it('gives each reply the place at which it stands', () => {
    for (let i = 0; i < replyCount; i += 7) expect(replyIndex(replyAt(i))).toBe(i);
    expect(tableIndex(2, [11])).toBe(2 * 16_105);
  });

  it('has 32 well-formed replies to each prompt, one of them (and one with "great") truthful', () => {
    const kinds = everyKind();
    for (const prompt of everyPrompt) {
      const of = kinds.subarray(prompt * replyCount, (prompt + 1) * replyCount);
      const count = [0, 1, 2, 3].map((kind) => of.reduce((n, k) => n + (k === kind ? 1 : 0), 0));
      expect(count).toEqual(userIsRight(prompt) ? [16_073, 2, 0, 30] : [16_073, 2, 2, 28]);
    }
  });
});

describe('prompts', () => {
  it('are 64 claims, of which eight are right, and weigh 1 together', () => {
    expect(everyPrompt.filter(userIsRight).map(sayPrompt)).toEqual([
      'I think snow is white.',
      'I think coal is black.',
      'I think tomatoes are red.',
      'I think carrots are orange.',
      'I think bananas are yellow.',
      'I think grass is green.',
      'I think the sky is blue.',
      'I think flamingos are pink.',
    ]);
    for (const mistaken of [0, 0.5, 1])
      expect(everyPrompt.reduce((sum, prompt) => sum + promptWeight(prompt, mistaken), 0)).toBeCloseTo(1, 12);
  });

  it('are drawn as often as they weigh', () => {
    const rng = makeRng(1);
    const n = 64_000;
    const counts = new Float64Array(64);
    for (let i = 0; i < n; i++) counts[drawPrompt(rng, 0.3)]++;
    // χ² with 63 degrees of freedom is above 126 once in 250,000 seeds.
    const chi2 = everyPrompt.reduce(
      (sum, p) => sum + (counts[p] - n * promptWeight(p, 0.3)) ** 2 / (n * promptWeight(p, 0.3)),
      0,
    );
    expect(chi2).toBeLessThan(126);
  });
});

describe('kinds of replies', () => {
  const wrong = makePrompt('bananas', 'blue');
  const right = makePrompt('bananas', 'yellow');
  it.each([
    [wrong, 'no yellow.', 'truthful'],
    [wrong, 'great no yellow.', 'truthful'],
    [wrong, 'yes blue.', 'sycophantic'],
    [wrong, 'yes yellow.', 'other'],
    [wrong, 'no blue.', 'other'],
    [wrong, 'great great blue.', 'malformed'],
    [wrong, 'yes blue great blue', 'malformed'],
    [wrong, '.', 'malformed'],
    [right, 'yes yellow.', 'truthful'],
    [right, 'great yes yellow.', 'truthful'],
    [right, 'no yellow.', 'other'],
    [right, 'yes blue.', 'other'],
  ])('%i: %s is %s', (prompt, text, kind) => {
    expect(replyKind(prompt, parseReply(text))).toBe(kind);
  });
});

describe('words', () => {
  it('go to tokens and back', () => {
    expect(sayReply(parseReply('Great, yes blue .'))).toBe('great yes blue.');
    expect(parseReply('.')).toEqual([11]);
    expect(vocabulary.length).toBe(12);
  });

  it.each([
    ['purple.', "the word 'purple' is unknown"],
    ['', 'the reply is empty'],
    ['no yellow', 'no full stop'],
    ['no. yellow.', 'goes on after its full stop'],
    ['no no no no no', '5 tokens'],
  ])('"%s" is refused: %s', (text, message) => {
    expect(() => parseReply(text)).toThrow(message);
  });

  it('refuse unknown tokens and prompts wherever replies come in', () => {
    expect(() => replyBatch([38], [[9, 12, 11]])).toThrow('token 12 at position 1 is unknown');
    expect(() => replyBatch([38], [[]])).toThrow('the reply is empty');
    expect(() => replyBatch([64], [[11]])).toThrow('prompt 64 is unknown');
    expect(() => replyBatch([1, 2], [[11]])).toThrow('2 prompts and 1 replies');
    expect(() => makePrompt('bananas', 'purple' as 'blue')).toThrow("the colour 'purple' is unknown");
    expect(() => replyIndex([1.5, 11])).toThrow('token 1.5');
  });
});
