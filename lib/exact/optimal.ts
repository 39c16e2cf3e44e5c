import type { FiniteMdp } from '../environments/finiteMdp';
import { startValue, type Values } from './exactValue';
import { lookAhead } from './lookAhead';
import { readQuestion, type Question } from './question';

/** Stop when no value moves by more than this: rounding of values near 1 is 1e-16. */
const STILL = 1e-13;
const MOST_SWEEPS = 1_000_000;

/**
 * The best that any policy can do: V*, Q* by value iteration, with as many sweeps as the horizon has steps.
 *
 * Seen from the first step, and with eyes: where states look alike to the agent it is an upper bound that no policy over
 * observations may reach.
 *
 * @throws RangeError when the values do not settle (γ = 1 and rewards without end)
 * @see Sutton & Barto (2018), section 4.4
 * @example
 * import { greedy, optimal, shortCorridor } from './lib/index';
 * optimal(shortCorridor({ sees: 'state' })).J; // → -3
 */
export function optimal(mdp: FiniteMdp, question: Question = {}): Values {
  const { horizon, discount } = readQuestion(mdp, question);
  let v = Array<number>(mdp.states).fill(0);
  for (let sweep = 1; sweep <= Math.min(horizon, MOST_SWEEPS); sweep++) {
    const before = v;
    const q = lookAhead(mdp, before, discount);
    v = q.map((row, s) => (mdp.terminal[s] ? 0 : Math.max(...row)));
    const moved = v.reduce((most, value, s) => Math.max(most, Math.abs(value - before[s])), 0);
    if (sweep === horizon || moved <= STILL) return { J: startValue(mdp, v), v, q };
    if (!Number.isFinite(moved)) break;
  }
  throw new RangeError(`${mdp.id}: the values do not settle; expected a discount < 1, or a horizon.`);
}
