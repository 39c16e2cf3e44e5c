import type { Rng } from '../../../lib/engine/rng';
import { score as reference } from '../../../lib/policies/score';
import type { Exercise, MakeCase } from '../exercise';
import { returns } from '../expect';
import { decimal, integer, list } from '../random';

const of =
  (logits: readonly number[], action: number): MakeCase =>
  () => ({ args: [[...logits], action], judge: returns(reference(logits, action)) });

function* ordinary(rng: Rng): Iterable<MakeCase> {
  yield of([0, 0], 1);
  yield of([1, 2, 0.5], 0);
  for (let k = 0; k < 16; k++) {
    const logits = list(integer(rng, 2, 5), () => decimal(rng, -3, 3, 1));
    yield of(logits, integer(rng, 0, logits.length - 1));
  }
}

export const score: Exercise = {
  id: '2.4',
  file: '02-log-derivative',
  exports: ['score'],
  title: 'Score of a softmax',
  difficulty: 1,
  minutes: 5,
  hints: [
    'Differentiate z_a − log Σ_b e^{z_b} by each z in turn.',
    'The first term gives 1 for the action that was taken and 0 for the others; the second gives −π.',
    'An array as long as the logits: at place a it is (a === action ? 1 : 0) − π_a. Your logProbability gives π.',
  ],
  tests: [
    {
      name: 'onehot(action) − π, one number for each logit',
      points: 0.5,
      lookAt:
        'For logits [0, 0] and action 1: which way does each logit have to move, and by how much? Do they add up to 0?',
      call: 'score',
      cases: ordinary,
    },
    {
      name: 'logits of ±1000 give finite numbers',
      points: 0.5,
      lookAt: 'What are e^1000 and e^−1000 in a computer?',
      call: 'score',
      *cases(rng) {
        yield of([1000, -1000], 1);
        yield of([-1000, -1000.5], 0);
        for (let k = 0; k < 6; k++) {
          const logits = list(integer(rng, 2, 4), () => integer(rng, -1000, 1000));
          yield of(logits, integer(rng, 0, logits.length - 1));
        }
      },
    },
  ],
};
