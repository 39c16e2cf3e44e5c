import { expect, test } from 'vitest';
import { makeRng } from '../../../lib/engine/rng';
import { finiteDifference } from '../../../lib/exact/finiteDifference';
import { entropy } from '../../../lib/policies/entropy';
import { epsilonGreedy } from '../../../lib/policies/epsilonGreedy';
import { greedy } from '../../../lib/policies/greedy';
import { linearSoftmax } from '../../../lib/policies/linearSoftmax';
import { logSoftmax } from '../../../lib/policies/logSoftmax';
import { score } from '../../../lib/policies/score';
import { softmax } from '../../../lib/policies/softmax';
import { softmaxPolicy } from '../../../lib/policies/softmaxPolicy';
import { sigmoidPolicy } from '../../../lib/policies/sigmoidPolicy';

test('log-probabilities are finite at logits of ±1000, and entropy takes 0 · log 0 as 0', () => {
  expect(logSoftmax([1000, -1000])).toEqual([0, -2000]);
  expect(logSoftmax([-1000, -1000])[0]).toBeCloseTo(-Math.LN2, 14);
  expect(softmax([1000, -1000])).toEqual([1, 0]);
  expect(entropy(softmax([1000, -1000]))).toBe(0);
  expect(entropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(Math.log(4), 14);
  expect(softmaxPolicy([[1000, -1000]]).logProb([0], 1)).toBe(-2000);
  expect(() => logSoftmax([0, NaN])).toThrow('logits[1] is NaN');
  expect(() => logSoftmax([])).toThrow('no logits');
  expect(() => entropy([1.5])).toThrow('probabilities[0] is 1.5');
});

test('the score of π = (.6, .3, .1) has squared lengths .26, .86, 1.26 and mean 0, and is the gradient of log π', () => {
  const pi = [0.6, 0.3, 0.1];
  const logits = pi.map(Math.log);
  const scores = [0, 1, 2].map((action) => score(logits, action));
  scores.forEach((arrow, a) => {
    expect(arrow.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo([0.26, 0.86, 1.26][a], 12);
    const slope = finiteDifference((z) => logSoftmax(z)[a], logits);
    arrow.forEach((x, i) => expect(x).toBeCloseTo(slope[i], 10));
  });
  for (let i = 0; i < 3; i++) expect(scores.reduce((sum, arrow, a) => sum + pi[a] * arrow[i], 0)).toBeCloseTo(0, 15);
  expect(() => score([0, 0], 2)).toThrow('action 2; expected an integer from 0 to 1');
});

test('every table policy’s score is the gradient of its log-probability', () => {
  const features = (o: number, a: number) => [a * (o + 1), a === 2 ? 1 : 0];
  const families = [
    { of: (theta: number[]) => linearSoftmax({ theta, actions: 3, features }), theta: [0.4, -0.7], actions: 3 },
    { of: (t: number[]) => softmaxPolicy([t.slice(0, 2), t.slice(2)]), theta: [0.1, 0.5, -1, 2], actions: 2 },
    { of: (theta: number[]) => sigmoidPolicy(theta), theta: [0.3, -1.2], actions: 2 },
  ];
  for (const { of, theta, actions } of families) {
    for (const o of [0, 1]) {
      for (let a = 0; a < actions; a++) {
        const slope = finiteDifference((t) => of(t).logProb([o], a), theta);
        of(theta)
          .score(o, a)
          .forEach((x, i) => expect(x).toBeCloseTo(slope[i], 9));
      }
    }
  }
});

test('greedy takes the lowest index on ties and refuses NaN; ε shares out evenly', () => {
  expect(greedy([[-3, -1, -1]]).probabilities(0)).toEqual([0, 1, 0]);
  expect(epsilonGreedy([[1, 2]], 0.2).probabilities(0)).toEqual([0.1, 0.9]);
  expect(() => greedy([[0, NaN]])).toThrow('q[0][1] is NaN');
  expect(() => greedy([[]])).toThrow('q[0] is empty');
  expect(() => epsilonGreedy([[1]], 2)).toThrow('epsilon is 2');
  expect(() => greedy([[1]]).probabilities(1)).toThrow('observation 1; this policy knows 0 to 0');
});

test('actions are drawn as often as they are likely, and never where they are impossible', () => {
  const policy = greedy([[0, 1]]);
  const rng = makeRng(11);
  expect(policy.sample([0], rng)).toEqual({ action: 1, logProb: 0 });
  expect(policy.sample([0], () => 1 - 2 ** -32).action).toBe(1);
  const mixed = softmaxPolicy([[0, Math.log(3)]]);
  let ones = 0;
  for (let i = 0; i < 10_000; i++) ones += mixed.sample([0], rng).action;
  // Four standard errors of .00433.
  expect(Math.abs(ones / 10_000 - 0.75)).toBeLessThan(0.0174);
  const { action, logProb } = mixed.sample([0], rng);
  expect(logProb).toBe(mixed.logProb([0], action));
});
