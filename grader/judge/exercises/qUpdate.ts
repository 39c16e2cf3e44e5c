import type { Rng } from '../../../lib/engine/rng';
import { qUpdate as reference, type Transition } from '../../../lib/values/qUpdate';
import type { Exercise, FunctionTest, MakeCase } from '../exercise';
import { returns } from '../expect';
import { decimal, integer, list } from '../random';

interface Options {
  readonly stepSize: number;
  readonly discount: number;
}
type Ended = Transition & { readonly truncated: boolean };

const update =
  (q: readonly (readonly number[])[], transition: Ended, options: Options): MakeCase =>
  () => {
    const expected = q.map((row) => [...row]);
    reference(expected, transition, options);
    return { args: [q.map((row) => [...row]), { ...transition }, { ...options }], judge: returns(expected) };
  };

function* drawn(rng: Rng, end: Pick<Ended, 'terminated' | 'truncated'>, from: number, to: number): Iterable<MakeCase> {
  for (let k = 0; k < 6; k++) {
    const [cells, actions] = [integer(rng, 2, 3), integer(rng, 2, 3)];
    const q = list(cells, () => list(actions, () => decimal(rng, from, to, 1)));
    const s = integer(rng, 0, cells - 1);
    const s2 = (s + integer(rng, 1, cells - 1)) % cells;
    const a = integer(rng, 0, actions - 1);
    const options = { stepSize: [0.1, 0.25, 0.5][k % 3], discount: [0.5, 0.9][k % 2] };
    yield update(q, { s, a, r: integer(rng, 1, 5), s2, ...end }, options);
  }
}

const goesOn = { terminated: false, truncated: false };
const test = (own: Pick<FunctionTest, 'name' | 'lookAt' | 'cases'>): FunctionTest => ({
  points: 1,
  call: 'qUpdate',
  harness: 'tableAfter',
  ...own,
});

export const qUpdate: Exercise = {
  id: '1.8',
  file: '01-paradigms',
  exports: ['qUpdate'],
  title: 'Q-learning update',
  difficulty: 2,
  minutes: 8,
  hints: [
    'Three questions: what was promised (q[s][a]), what has come (the target), and how far to go from one to the other?',
    'The target is r plus γ times the best that the next cell offers.',
    'After an end there is no next cell. A cut by the clock is not an end: only `terminated` counts.',
  ],
  tests: [
    test({
      name: 'one entry goes a part of the way to r + γ max Q(s′, ·)',
      lookAt: 'q = [[0, 0], [1, 2]], action 1 in cell 0 pays 1 and leads to cell 1; α = γ = ½. What is the table then?',
      *cases(rng) {
        yield update(
          [
            [0, 0],
            [1, 2],
          ],
          { s: 0, a: 1, r: 1, s2: 1, ...goesOn },
          { stepSize: 0.5, discount: 0.5 },
        );
        yield* drawn(rng, goesOn, 0, 5);
        yield* drawn(rng, goesOn, -9, -1);
      },
    }),
    test({
      name: 'after an end nothing comes; after a cut by the clock the world would have gone on',
      lookAt: 'Which of `terminated` and `truncated` says that there is no future?',
      *cases(rng) {
        yield* drawn(rng, { terminated: true, truncated: false }, 0, 5);
        yield* drawn(rng, { terminated: false, truncated: true }, 0, 5);
      },
    }),
  ],
};
