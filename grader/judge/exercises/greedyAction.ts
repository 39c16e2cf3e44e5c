import type { Rng } from '../../../lib/engine/rng';
import { bestAction } from '../../../lib/values/bestAction';
import type { Exercise, MakeCase } from '../exercise';
import { accepts, returns, throws } from '../expect';
import { decimal, integer, list } from '../random';

const ofRow =
  (q: readonly number[]): MakeCase =>
  () => ({ args: [[...q]], judge: returns(bestAction(q)) });

function* rows(rng: Rng): Iterable<MakeCase> {
  yield ofRow([0.2, 0.5, 0.7, 0.1]);
  yield ofRow([-3, 2, 2]);
  yield ofRow([-4, -1.5, -2]);
  yield ofRow([-3, 2]);
  yield ofRow([5]);
  for (let k = 0; k < 12; k++) yield ofRow(list(integer(rng, 2, 6), () => decimal(rng, -5, 5, 1)));
  // Ties of all kinds, among negative values as well.
  for (let k = 0; k < 8; k++) yield ofRow(list(integer(rng, 3, 6), () => integer(rng, -2, 0)));
}

function* brokenRows(rng: Rng): Iterable<MakeCase> {
  yield () => ({ args: [[]], judge: throws('There is no action to choose in an empty row') });
  yield () => ({ args: [[1, 3, 2]], judge: accepts });
  for (let k = 0; k < 4; k++) {
    const q = list(integer(rng, 1, 4), () => decimal(rng, -5, 5, 1));
    q[integer(rng, 0, q.length - 1)] = NaN;
    yield () => ({
      args: [[...q]],
      judge: throws('NaN > x is false for every x, so a broken network would quietly get some action or other'),
    });
  }
}

export const greedyAction: Exercise = {
  id: '1.4',
  file: '01-paradigms',
  exports: ['greedyAction'],
  title: 'Greedy action',
  difficulty: 1,
  minutes: 4,
  hints: [
    'What is asked for: a value, or where it stands?',
    'Keep the index of the best so far, and begin with index 0, not with the value 0.',
    'Only a value that is larger (>, not ≥) takes the lead. Look for NaN before you compare: no comparison finds it.',
  ],
  tests: [
    {
      name: 'the index of the largest value, the first on ties, and the row stays as it is',
      points: 0.5,
      lookAt: 'Try a row of negative values, and a row with the largest value twice.',
      call: 'greedyAction',
      cases: rows,
    },
    {
      name: 'an empty row, or one with NaN in it, is an error',
      points: 0.5,
      lookAt: 'What should happen to [], and to [1, NaN]?',
      call: 'greedyAction',
      cases: brokenRows,
    },
  ],
};
