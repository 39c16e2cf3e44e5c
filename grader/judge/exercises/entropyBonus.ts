import type { Rng } from '../../../lib/engine/rng';
import { logSoftmax } from '../../../lib/policies/logSoftmax';
import type { Case, Complaint, Exercise, MakeCase } from '../exercise';
import { returns } from '../expect';
import { integer, list, tenth } from '../random';

/** TensorFlow.js computes in float32. */
const TOLERANCE = 2e-5;

interface Told {
  readonly value: unknown;
  readonly slope: unknown;
}

/** In double precision: c · mean H, and dH/dz_a = −π_a (log π_a + H). */
function expected(logits: readonly number[][], coefficient: number): { value: number; slope: number[][] } {
  const each = coefficient / logits.length;
  let value = 0;
  const slope = logits.map((row) => {
    const logs = Array.from(logSoftmax(row));
    const products = logs.map((log) => (Math.exp(log) === 0 ? 0 : Math.exp(log) * log));
    const entropy = -products.reduce((sum, x) => sum + x, 0);
    value += each * entropy;
    return products.map((product, a) => -each * (product + Math.exp(logs[a]) * entropy));
  });
  return { value, slope };
}

const complainFirst = (...found: (Complaint | undefined)[]): Complaint | undefined => found.find((each) => each);

function ask(logits: readonly number[][], coefficient: number, look: 'value' | 'slope' | 'both'): MakeCase {
  const wanted = expected(logits, coefficient);
  const judges = {
    value: returns(wanted.value, { tolerance: TOLERANCE }),
    slope: returns(wanted.slope, { tolerance: TOLERANCE }),
  };
  return (): Case => ({
    args: [logits.map((row) => [...row]), coefficient],
    shown: `entropyBonus(tf.tensor2d(${JSON.stringify(logits)}), ${coefficient})`,
    judge(answer) {
      if (answer.kind === 'threw') return judges.value(answer);
      const { value, slope } = answer.value as Told;
      const of = (part: unknown): typeof answer => ({ ...answer, value: part });
      const unconnected: Complaint = {
        sentence: 'What you return does not depend on the logits as far as TensorFlow can see: no gradient arrives.',
      };
      const values = look === 'slope' ? undefined : judges.value(of(value));
      const slopes = look === 'value' ? undefined : slope === null ? unconnected : judges.slope(of(slope));
      return complainFirst(values, slopes);
    },
  });
}

function* drawn(rng: Rng, look: 'value' | 'slope'): Iterable<MakeCase> {
  yield ask([[0, 0]], 1, look);
  yield ask(
    [
      [0, 0, 0, 0],
      [1, 2, 3, 4],
    ],
    0.5,
    look,
  );
  for (let k = 0; k < 5; k++) {
    const actions = integer(rng, 2, 4);
    yield ask(
      list(integer(rng, 2, 4), () => list(actions, () => tenth(rng, -2, 2))),
      tenth(rng, 0.2, 3),
      look,
    );
  }
}

export const entropyBonus: Exercise = {
  id: '4.7',
  file: '04-baselines',
  exports: ['entropyBonus'],
  title: 'Entropy bonus',
  tensorflow: true,
  difficulty: 1,
  minutes: 10,
  hints: [
    'Which sign has the bonus, so that the uniform policy gets the most?',
    'tf.logSoftmax(logits) gives log π; its exponential is π. Sum over the actions, mean over the states.',
    'logPi.exp().mul(logPi).sum(-1).mean() is −H. Multiply by −coefficient, and let everything stay a tensor.',
  ],
  tests: [
    {
      name: 'the mean entropy of the states, in nats, times the coefficient',
      points: 1,
      lookAt: 'Two actions, logits (0, 0): how large is H? And for five such states?',
      call: 'entropyBonus',
      harness: 'valueAndSlope',
      likeness: 1e-3,
      cases: (rng) => drawn(rng, 'value'),
    },
    {
      name: 'its gradient, and logits of a thousand',
      points: 1,
      lookAt: 'Try logits (1000, −1000), then (95, 95). Which step of yours makes infinity, or NaN?',
      call: 'entropyBonus',
      harness: 'valueAndSlope',
      likeness: 1e-3,
      *cases(rng) {
        yield* drawn(rng, 'slope');
        yield ask(
          [
            [1000, -1000],
            [0, 0],
          ],
          1,
          'both',
        );
        yield ask([[95, 95, 94]], 1, 'both');
        yield ask(
          [
            [0, -200],
            [3, 3],
          ],
          1,
          'both',
        );
      },
    },
  ],
};
