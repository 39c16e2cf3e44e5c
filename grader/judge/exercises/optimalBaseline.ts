import type { Rng } from '../../../lib/engine/rng';
import { baselineVariance } from '../../../lib/exact/optimalBaseline';
import type { Exercise, MakeCase } from '../exercise';
import { returns, throws } from '../expect';
import { integer, list, probabilities, tenth } from '../random';

/**
 * The vertex of the parabola Var(b), from its values at three points: an answer that knows nothing of norms and expectations.
 */
function vertex(pi: readonly number[], q: readonly number[]): number {
  const at = (b: number): number => baselineVariance(pi, q, b);
  const [left, middle, right] = [at(-1), at(0), at(1)];
  return (left - right) / (2 * (left - 2 * middle + right));
}

function ask(pi: readonly number[], q: readonly number[], expected = vertex(pi, q)): MakeCase {
  return () => ({ args: [[...pi], [...q]], judge: returns(expected, { tolerance: 1e-7 }) });
}

function* drawn(rng: Rng, actions: (rng: Rng) => number): Iterable<MakeCase> {
  for (let k = 0; k < 8; k++) {
    const n = actions(rng);
    const pi = probabilities(rng, n);
    // No two alike: with equal values every baseline is the same.
    yield ask(
      pi,
      list(n, (a) => tenth(rng, -3, 3) + 7 * a),
    );
  }
}

export const optimalBaseline: Exercise = {
  id: '4.5',
  file: '04-baselines',
  exports: ['optimalBaseline'],
  title: 'The baseline of least variance',
  difficulty: 2,
  minutes: 10,
  hints: [
    'A weighted mean of Q. V weighs the actions by π. What does b* weigh them by as well?',
    '‖e_a − π‖² has one term for each logit: (1 − π_a)² for its own, π_c² for each of the others.',
    'b* = Σ π_a n_a Q_a / Σ π_a n_a with n_a = 1 − 2π_a + Σ_c π_c².',
  ],
  tests: [
    {
      name: 'two actions: the weights change places',
      points: 1,
      lookAt: 'π = (0.9, 0.1), Q = (1, 0). The estimate takes two values. At which b are they the same?',
      call: 'optimalBaseline',
      *cases(rng) {
        yield ask([0.9, 0.1], [1, 0], 0.1);
        yield ask([0.5, 0.5], [1, 3], 2);
        yield* drawn(rng, () => 2);
      },
    },
    {
      name: 'three actions and more: every logit moves',
      points: 1,
      lookAt: 'Write e_a − π as a list for one action of three. How long is it, squared?',
      call: 'optimalBaseline',
      *cases(rng) {
        yield ask([0.2, 0.4, 0.4], [100, 95, 80], 91.25);
        yield* drawn(rng, (draw) => integer(draw, 3, 6));
      },
    },
    {
      name: 'a policy that is certain; lists that do not fit',
      points: 1,
      lookAt: 'π = (0, 1, 0): what is ‖∇log π‖² of the only action that is ever taken?',
      call: 'optimalBaseline',
      *cases() {
        yield ask([0, 1, 0], [5, -2, 7], -2);
        yield ask([1], [4], 4);
        yield () => ({
          args: [
            [0.5, 0.5],
            [1, 2, 3],
          ],
          judge: throws('two probabilities and three values'),
        });
        yield () => ({ args: [[], []], judge: throws('no actions at all') });
      },
    },
  ],
};
