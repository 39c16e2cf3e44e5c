import { describe, expect, test } from 'vitest';
import { gridWorld43 } from '../../../lib/environments/gridWorld43';
import { rockPaperScissors } from '../../../lib/environments/rockPaperScissors';
import { shortCorridor } from '../../../lib/environments/shortCorridor';
import { aliasedValues } from '../../../lib/exact/aliasedValues';
import { exactGradient } from '../../../lib/exact/exactGradient';
import { exactValue } from '../../../lib/exact/exactValue';
import { exploitability } from '../../../lib/exact/exploitability';
import { optimal } from '../../../lib/exact/optimal';
import { returnMoments } from '../../../lib/exact/returnMoments';
import { epsilonGreedy } from '../../../lib/policies/epsilonGreedy';
import { greedy } from '../../../lib/policies/greedy';
import { softmax } from '../../../lib/policies/softmax';
import { softmaxPolicy } from '../../../lib/policies/softmaxPolicy';
import { tablePolicy } from '../../../lib/policies/tablePolicy';
import { close, shared, logit } from './sharedForms';

describe('the short corridor', () => {
  const going = (right: number) => tablePolicy([[1 - right, right]]);

  test('J(p) = −(4 − 2p)/(p(1 − p)), best at 2 − √2 with −11.657 ± 9.372; the values tie there at −10.096', () => {
    for (const p of [0.05, 0.3, 0.5, 0.95]) {
      expect(exactValue(shortCorridor(), going(p)).J).toBeCloseTo(-(4 - 2 * p) / (p * (1 - p)), 9);
    }
    const best = going(2 - Math.SQRT2);
    const { mean, sd } = returnMoments(shortCorridor(), best);
    close([mean, sd], [-11.657, 9.372], 3);
    const [[left, right]] = aliasedValues(shortCorridor(), best);
    expect(left).toBeCloseTo(-10.096, 3);
    expect(right).toBeCloseTo(left, 9);
    close(
      [0.05, 0.95].map((p) => exactValue(shortCorridor(), going(p)).J),
      [-82.1, -44.2],
      1,
    );
    close(exactGradient(shortCorridor(), shared(logit(0.3))), [8.476], 3);
  });

  test('always one way never arrives, and is refused; with eyes, or a memory of one action, three steps do', () => {
    expect(() => exactValue(shortCorridor(), going(1))).toThrow(/may never end/);
    expect(exactValue(shortCorridor(), going(1), { discount: 0.9 }).J).toBeCloseTo(-10, 9);
    expect(optimal(shortCorridor({ sees: 'state' })).J).toBe(-3);
    const alternating = tablePolicy([
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
    expect(exactValue(shortCorridor({ sees: 'lastAction' }), alternating).J).toBe(-3);
  });
});

test('the 4×3 world: J* .7053, uniform −1.553, ε-greedy .662, softmax of Q* −1.36; Q at the start softens to .260 .241 .248 .251', () => {
  const world = gridWorld43();
  const best = optimal(world);
  expect(best.J).toBeCloseTo(0.7053, 4);
  const J = (policy: Parameters<typeof exactValue>[1]) => exactValue(world, policy).J;
  expect(J(greedy(best.q))).toBeCloseTo(best.J, 9);
  expect(J(tablePolicy(() => [0.25, 0.25, 0.25, 0.25]))).toBeCloseTo(-1.553, 3);
  expect(best.J - J(epsilonGreedy(best.q, 0.1))).toBeCloseTo(0.0435, 3);
  expect(J(softmaxPolicy(best.q))).toBeCloseTo(-1.36, 2);
  close(softmax(best.q[world.start.indexOf(1)]), [0.26, 0.241, 0.248, 0.251], 3);
});

test('rock, paper, scissors: at the equilibrium nobody wins; uniform loses .333 when rock pays double', () => {
  const even = rockPaperScissors().payoff;
  const uneven = rockPaperScissors({ stakes: [2, 1, 1] }).payoff;
  const third = [1 / 3, 1 / 3, 1 / 3];
  expect(exploitability(even, third)).toBeCloseTo(0, 12);
  expect(exploitability(uneven, [0.25, 0.5, 0.25])).toBeCloseTo(0, 12);
  expect(exploitability(uneven, third)).toBeCloseTo(1 / 3, 12);
});
