import { expect, it } from 'vitest';
import { exam } from '../../../grader/judge/exercises/project/exam';
import { list } from '../../../grader/judge/random';
import type { Disguise } from '../../../grader/student/harnesses/disguise';
import { makeRng } from '../../../lib/index';

/** Balances the plain CartPole without having learned anything. */
const rule = ([x, v, angle, speed]: readonly number[]): number[] => {
  const right = 1 / (1 + Math.exp(-20 * (3 * angle + speed + 0.1 * x + 0.2 * v)));
  return [1 - right, right];
};

/** The mean of a hundred hidden episodes that the rule plays. */
function score(disguise: Disguise): number {
  const judge = exam(makeRng(1), disguise, 475);
  for (let rows = judge.begin(); rows.length;) rows = judge.next(rows.map(rule));
  return judge.best();
}

const orders = (of: readonly number[]): number[][] =>
  of.length ? of.flatMap((first) => orders(of.filter((x) => x !== first)).map((rest) => [first, ...rest])) : [[]];
const signs = list(16, (mask) => list(4, (i) => ((mask >> i) & 1 ? -1 : 1)));
const disguises = orders([0, 1, 2, 3]).flatMap((order) =>
  signs.flatMap((each) => [false, true].map((swapped) => ({ order, signs: each, swapped }))),
);

it('a rule that balances the plain CartPole balances one disguise of it in fifty', { timeout: 60_000 }, () => {
  expect(disguises).toHaveLength(768);
  expect(score({ order: [0, 1, 2, 3], signs: [1, 1, 1, 1], swapped: false })).toBe(500);
  // 15 or 16, as the dice of the hidden episodes fall.
  const share = disguises.filter((each) => score(each) >= 475).length / 768;
  expect(share).toBeGreaterThan(0);
  expect(share).toBeLessThan(1 / 45);
});
