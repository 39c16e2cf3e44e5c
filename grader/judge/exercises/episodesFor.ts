import type { Rng } from '../../../lib/engine/rng';
import { episodesFor as reference } from '../../../lib/statistics/episodesFor';
import type { Exercise, MakeCase } from '../exercise';
import { returns } from '../expect';
import { decimal } from '../random';

const of =
  (relative: number, known: { mean: number; sd: number }): MakeCase =>
  () => ({ args: [relative, { ...known }], judge: returns(reference(relative, known)) });

/** Whether rounding up is the same for every order of multiplying. */
function isClear(relative: number, { mean, sd }: { mean: number; sd: number }): boolean {
  const exact = ((1.96 * sd) / (relative * mean)) ** 2;
  const part = exact - Math.floor(exact);
  return part > 0.01 && part < 0.99;
}

function* cases(rng: Rng): Iterable<MakeCase> {
  yield of(0.01, { mean: 100, sd: 10 });
  yield of(0.01, { mean: -11.657, sd: 9.372 });
  yield of(0.5, { mean: 22.3, sd: 11.8 });
  for (let k = 0; k < 16;) {
    const relative = [0.01, 0.02, 0.05, 0.1][k % 4];
    const known = { mean: decimal(rng, 2, 60, 1) * (rng() < 0.5 ? -1 : 1), sd: decimal(rng, 1, 30, 1) };
    if (!isClear(relative, known)) continue;
    yield of(relative, known);
    k++;
  }
  yield of(0.01, { mean: 0, sd: 3 });
}

export const episodesFor: Exercise = {
  id: '1.7',
  file: '01-paradigms',
  exports: ['episodesFor'],
  title: 'How many episodes?',
  difficulty: 1,
  minutes: 4,
  hints: [
    'With n episodes the estimate is off by 1.96 σ/√n at most, in 95 of 100 cases. How far may it be off?',
    'Set 1.96 σ/√n = relative · |J|, and solve for n.',
    'Round up: one episode too few is too few. And look at J = 0 before you divide.',
  ],
  tests: [
    {
      name: 'n = (1.96 σ / (relative · J))², rounded up; for J = 0 there is no such n',
      points: 1,
      lookAt: 'Do ±1 % of a mean of 100 with σ = 10 by hand: 385. Then a negative mean, then 0.',
      call: 'episodesFor',
      cases,
    },
  ],
};
