import type { FiniteMdp } from './finiteMdp';
import { checkFiniteMdp } from './checkFiniteMdp';

export interface ThinIceOptions {
  /** Chance that a walk from the shore reaches the ice; ¾. */
  readonly walk?: number;
  /** Chance that the ice breaks under an hour of fishing; ¼. */
  readonly breaks?: number;
  /** Chance that the day begins on the ice; ¼. */
  readonly onIce?: number;
  /** Length of the day; 3. */
  readonly hours?: number;
}

/**
 * Thin ice: a fisher's day of three hours, small enough to list all its 29 courses.
 *
 * | state | safe (0) | bold (1) |
 * |---|---|---|
 * | shore (0) | fish here: 1 fish | walk out: 0 fish, on the ice with ¾, else still ashore |
 * | ice (1) | go back: 0 fish | fish: 4 fish, then with ¼ the ice breaks and the day is over |
 *
 * State 2, the water, is terminal. Everything is a quarter, so with a coin for a policy all numbers are dyadic fractions.
 *
 * @throws RangeError for a chance outside [0, 1]
 * @example
 * import { sigmoidPolicy, thinIce, trajectories } from './lib/index';
 * trajectories(thinIce(), sigmoidPolicy([0, 0])).length; // → 29
 */
export function thinIce(options: ThinIceOptions = {}): FiniteMdp {
  const { walk = 0.75, breaks = 0.25, onIce = 0.25, hours = 3 } = options;
  const [SHORE, ICE, WATER] = [0, 1, 2];
  return checkFiniteMdp({
    id: 'ThinIce',
    states: 3,
    actions: 2,
    start: [1 - onIce, onIce, 0],
    outcomes: [
      [
        [{ next: SHORE, probability: 1, reward: 1 }],
        [
          { next: ICE, probability: walk, reward: 0 },
          { next: SHORE, probability: 1 - walk, reward: 0 },
        ],
      ],
      [
        [{ next: SHORE, probability: 1, reward: 0 }],
        [
          { next: WATER, probability: breaks, reward: 4 },
          { next: ICE, probability: 1 - breaks, reward: 4 },
        ],
      ],
      [],
    ],
    terminal: [false, false, true],
    horizon: hours,
    stateNames: ['shore', 'ice', 'water'],
    actionNames: ['safe', 'bold'],
  });
}
