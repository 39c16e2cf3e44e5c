import { ambient } from '../../ambient';
import type { Kind } from '../../kind';
import { shiftable } from '../shiftable';
import { showNumber } from '../showNumber';
import { CELLS, chance, corridorTables, LEADS } from './corridorTables';
import type { CorridorAssumption, CorridorWords } from './corridorWords';

/** One p: all that can differ from corridor to corridor. */
export interface Corridor {
  readonly p: number;
}

const BEST = 2 - Math.SQRT2;
/** J is infinite at p = 0 and p = 1, so a step of the derivative is small against the distance to those. */
const STEP = 1 / 2048;

function words({ p: p0 }: Corridor, broken?: CorridorAssumption): CorridorWords {
  const { tables, grad, shifted } = shiftable((x) => corridorTables(p0 + x, broken), STEP);
  return {
    p: ambient(() => tables().p),
    V: (cell) => tables().values[cell],
    Q: (cell, way) => -tables().prices[cell] + tables().values[LEADS[way][cell]],
    grad,
    at: (p, f) => shifted(p - p0, f),
    best: broken === 'the best p is flat' ? 0.4 : BEST,
    d: (cell) => tables().visits[cell],
    start: (cell) => (cell === 0 ? 1 : 0),
    move: (to, cell) => chance(to, cell, tables().p),
    leads: (to, cell, way) => (LEADS[way][cell] === to ? 1 : 0),
    cells: (f) => CELLS.reduce((sum: number, cell) => sum + f(cell), 0),
  };
}

/** The short corridor at random p: what proofs 1.1 and 1.3 are evaluated in. */
export const corridorKind: Kind<Corridor, CorridorWords, CorridorAssumption> = {
  name: 'the corridor',
  // Near 0 and 1 the values grow without bound, and rounding with them.
  random: (rng) => ({ p: 0.2 + 0.6 * rng() }),
  small: () => [0.5, 0.25, 0.75, 0.3, 0.2, 0.4, 0.6, 0.8].map((p) => ({ p })),
  words,
  describe: ({ p }) => `the corridor at p = ${showNumber(p)}`,
  broken: {
    'the first cell': 'a step in the first cell costs 2',
    'the middle cell': 'a step in the middle cell costs 2',
    'the last cell': 'a step in the last cell costs 2',
    'V looks one step ahead': 'V is not the mean over the next step',
    'the corridor ignores p': 'the price of a step depends on p',
    'visits balance': 'd does not count the visits',
    'the best p is flat': 'p* is not where J is largest',
  },
  places: {
    at: (w, place, line) => w.at(place, () => Number(line())),
    refuse: (place) =>
      typeof place === 'number' && place > 0 && place < 1
        ? undefined
        : `${String(place)} is not a probability: p lies between 0 and 1.`,
  },
};
