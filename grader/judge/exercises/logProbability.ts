import type { Rng } from '../../../lib/engine/rng';
import { logSoftmax } from '../../../lib/policies/logSoftmax';
import type { Exercise, MakeCase } from '../exercise';
import { returns } from '../expect';
import { decimal, integer, list } from '../random';

const of =
  (logits: readonly number[], action: number): MakeCase =>
  () => ({ args: [[...logits], action], judge: returns(logSoftmax(logits)[action]) });

function* ordinary(rng: Rng): Iterable<MakeCase> {
  yield of([0, 0], 1);
  yield of([1, 2, 0.5], 0);
  for (let k = 0; k < 16; k++) {
    const logits = list(integer(rng, 2, 5), () => decimal(rng, -3, 3, 1));
    yield of(logits, integer(rng, 0, logits.length - 1));
  }
}

export const logProbability: Exercise = {
  id: '2.3',
  file: '02-log-derivative',
  exports: ['logProbability'],
  title: 'Log-probability',
  difficulty: 1,
  minutes: 5,
  hints: [
    'Write log(e^{z_a} / Σ e^{z_b}) as a difference of two terms.',
    'log of a quotient is a difference: z_a − log Σ_b e^{z_b}. No probability is needed on the way.',
    'Subtract the largest logit from all of them first: nothing changes, and no exponential is larger than 1.',
  ],
  tests: [
    {
      name: 'log π of the action, by the natural logarithm',
      points: 0.5,
      lookAt: 'For logits [0, 0] both actions have probability ½. What is its logarithm?',
      call: 'logProbability',
      cases: ordinary,
    },
    {
      name: 'logits of ±1000 give a finite number',
      points: 0.5,
      lookAt: 'What are e^1000 and e^−1000 in a computer? And the logarithms of these?',
      call: 'logProbability',
      *cases(rng) {
        yield of([1000, -1000], 1);
        yield of([1000, -1000], 0);
        yield of([-1000, -1000.5], 0);
        for (let k = 0; k < 6; k++) {
          const logits = list(integer(rng, 2, 4), () => integer(rng, -1000, 1000));
          yield of(logits, integer(rng, 0, logits.length - 1));
        }
      },
    },
  ],
};
