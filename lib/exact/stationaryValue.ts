import type { FiniteMdp } from '../environments/finiteMdp';
import type { Chain } from './chain';
import { endsSurely } from './ending';
import { solve } from './solve';

/**
 * V without a clock, [S]: the solution of V = r_π + γ P_π V, over the states where it is a number; NaN in the others.
 *
 * @throws RangeError when an episode that begins in the world may never end and γ = 1
 */
export function stationaryValue(mdp: FiniteMdp, chain: Chain, discount: number): number[] {
  const solved = solvable(mdp, chain, discount);
  const rows = solved.map((s) => solved.map((next) => Number(s === next) - discount * chain.moves[s][next]));
  const values = solve(
    rows,
    solved.map((s) => chain.rewards[s]),
  );
  const v = mdp.terminal.map((terminal) => (terminal ? 0 : NaN));
  solved.forEach((s, i) => (v[s] = values[i]));
  return v;
}

/**
 * How often each state is visited, Σ_t γ^t P(s_t = s), [S]: the solution of d = ρ₀ + γ P_πᵀ d.
 *
 * @throws RangeError as above
 */
export function stationaryVisits(mdp: FiniteMdp, chain: Chain, discount: number): number[] {
  const solved = solvable(mdp, chain, discount);
  const columns = solved.map((s) => solved.map((from) => Number(s === from) - discount * chain.moves[from][s]));
  const visits = solve(
    columns,
    solved.map((s) => mdp.start[s]),
  );
  const d = Array<number>(mdp.states).fill(0);
  solved.forEach((s, i) => (d[s] = visits[i]));
  return d;
}

/** The states over which the system has a solution: all that are not terminal, or with γ = 1 those that end surely. */
function solvable(mdp: FiniteMdp, chain: Chain, discount: number): number[] {
  const ends = discount < 1 ? mdp.terminal.map(() => true) : endsSurely(mdp, chain);
  const lost = mdp.start.findIndex((p, s) => p > 0 && !ends[s]);
  if (lost >= 0) {
    throw new RangeError(
      `${mdp.id}: from state ${lost} this policy may never end, so its undiscounted value is no number; ` +
        'expected a discount < 1, a horizon, or a policy that can reach the end from everywhere.',
    );
  }
  return mdp.terminal.map((_, s) => s).filter((s) => !mdp.terminal[s] && ends[s]);
}
