import type { Rng } from '../../../lib/engine/rng';
import type { Disguise } from '../../student/harnesses/disguise';
import { list, permutation } from '../random';

/**
 * A disguise of CartPole, one of 768. A rule written by hand that balances the plain one balances one in fifty of them
 * (test/grader/judge/drawDisguise.test.ts): two seeds of three by chance once in 800 students, two of five once in 250.
 */
export const drawDisguise = (rng: Rng): Disguise => ({
  order: permutation(rng, 4),
  signs: list(4, () => (rng() < 0.5 ? -1 : 1)),
  swapped: rng() < 0.5,
});
