import type { Rng } from '../../../lib/engine/rng';
import type { Case, Exercise, MakeCase } from '../exercise';
import { returns, throws } from '../expect';
import { integer, list } from '../random';

/** 1e-8 beside the standard deviation, as PyTorch programs have it, is as good: all spreads asked here are above 0.4. */
const TOLERANCE = 1e-6;

function expected(batch: readonly (readonly number[])[]): number[][] {
  const all = batch.flat();
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
  const deviation = Math.sqrt(all.reduce((sum, x) => sum + x * x, 0) / all.length - mean * mean);
  return batch.map((episode) => episode.map((x) => (deviation > 1e-6 ? (x - mean) / deviation : 0)));
}

const ask =
  (batch: readonly (readonly number[])[], wanted = expected(batch)): MakeCase =>
  (): Case => ({ args: [batch.map((episode) => [...episode])], judge: returns(wanted, { tolerance: TOLERANCE }) });

function* drawn(rng: Rng): Iterable<MakeCase> {
  for (let k = 0; k < 10; k++) {
    const shift = integer(rng, -20, 20);
    // Lengths differ by one at least, and each episode has spread of its own: otherwise several mistakes look alike.
    yield ask(
      list(integer(rng, 2, 4), (i) =>
        list(2 + i + integer(rng, 0, 1), (t) => shift + integer(rng, 0, 5) + 3 * t * (i + 1)),
      ),
    );
  }
}

export const normaliseBatch: Exercise = {
  id: '4.8',
  file: '04-baselines',
  exports: ['normaliseBatch'],
  title: 'One scale for the whole batch',
  difficulty: 2,
  minutes: 8,
  hints: [
    'One mean and one standard deviation for everything. Which numbers are they taken from?',
    'batch.flat() is all steps of all episodes in one list. The answer has the shape of the batch again.',
    'Before you divide: what if all advantages are equal? Then there is nothing to scale, and everything becomes 0.',
  ],
  tests: [
    {
      name: 'one mean and one deviation, over all steps of all episodes',
      points: 1,
      lookAt: 'Do [[1, 1], [4]] by hand: three numbers, mean 2, standard deviation √2.',
      call: 'normaliseBatch',
      *cases(rng) {
        yield ask([[1, 1], [4]]);
        yield* drawn(rng);
      },
    },
    {
      name: 'episodes of one step, and a win at the end is still a win',
      points: 1,
      lookAt: 'Two games of three steps: [1, 1, 1] was won, [-1, -1, -1] lost. Which weights should the winner get?',
      call: 'normaliseBatch',
      *cases() {
        yield ask([
          [1, 1, 1],
          [-1, -1, -1],
        ]);
        yield ask([[3], [5], [10]]);
        yield ask([[2], [2, 6, 10, 14]]);
      },
    },
    {
      name: 'no spread, and one episode alone',
      points: 1,
      lookAt:
        'Divide by the spread of [[2, 2], [2]]. Then think of what whitening does to one episode alone (section 7).',
      call: 'normaliseBatch',
      *cases() {
        yield ask([[2, 2], [2]], [[0, 0], [0]]);
        yield ask([[0], [0]], [[0], [0]]);
        // 0.1 + 0.2 − 0.3: a spread that is rounding only
        yield ask([[0.1 + 0.2, 0.3], [0.3]], [[0, 0], [0]]);
        yield () => ({
          args: [[[1, 2, 3]]],
          judge: throws('One episode alone would be whitened by itself, and a win at its end could never be learned'),
        });
      },
    },
  ],
};
