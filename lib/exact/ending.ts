import type { Chain } from './chain';
import type { FiniteMdp } from '../environments/finiteMdp';

/**
 * For each state whether its episode ends with probability 1 under the policy; only there is an undiscounted value a number.
 *
 * A state ends surely if it cannot reach a state from which no end can be reached.
 */
export function endsSurely(mdp: FiniteMdp, { pi, moves }: Chain): boolean[] {
  const stops = pi.map((row, s) =>
    row.some((p, a) => p > 0 && mdp.outcomes[s][a].some((o) => o.probability > 0 && mdp.terminal[o.next])),
  );
  const canEnd = reaches(moves, stops, mdp.terminal);
  const stuck = canEnd.map((can) => !can);
  return reaches(moves, stuck, stuck).map((risk) => !risk);
}

/** Which states can reach a state of `goal`, in any number of steps. */
function reaches(moves: readonly Float64Array[], goal: readonly boolean[], also: readonly boolean[]): boolean[] {
  const marked = goal.map((yes, s) => yes || also[s]);
  for (let changed = true; changed;) {
    changed = false;
    moves.forEach((row, s) => {
      if (!marked[s] && row.some((p, next) => p > 0 && marked[next])) marked[s] = changed = true;
    });
  }
  return marked;
}
