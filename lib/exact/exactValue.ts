import type { FiniteMdp } from '../environments/finiteMdp';
import type { TablePolicy } from '../policies/tablePolicy';
import { chainOf } from './chain';
import { lookAhead } from './lookAhead';
import { readQuestion, type Question } from './question';
import { stationaryValue } from './stationaryValue';

/** Exact values of a policy. */
export interface Values {
  /** Σ_s ρ₀(s) V(s), in units of return. */
  readonly J: number;
  /** V(s) at the first step, [S]; 0 in terminal states, NaN where the policy may never end (γ = 1 only). */
  readonly v: readonly number[];
  /** Q(s, a) at the first step, [S][A]; zeros in terminal states. */
  readonly q: readonly (readonly number[])[];
}

/**
 * The exact J(θ), V and Q of a policy: backward from the horizon, or by solving V = r_π + γ P_π V where there is none.
 *
 * @throws RangeError when γ = 1, no clock runs and the policy may never end: its value is no number then
 * @see Sutton & Barto (2018), section 4.1
 * @example
 * import { exactValue, sigmoidPolicy, thinIce } from './lib/index';
 * exactValue(thinIce(), sigmoidPolicy([0, 0])).J; // → 2.927734375
 */
export function exactValue(
  mdp: FiniteMdp,
  policy: Pick<TablePolicy, 'probabilities'>,
  question: Question = {},
): Values {
  const { horizon, discount } = readQuestion(mdp, question);
  const chain = chainOf(mdp, policy);
  let v: readonly number[];
  let q: readonly (readonly number[])[];
  if (horizon === Infinity) {
    v = stationaryValue(mdp, chain, discount);
    q = lookAhead(mdp, v, discount);
  } else {
    v = Array<number>(mdp.states).fill(0);
    q = [];
    for (let left = 1; left <= horizon; left++) {
      q = lookAhead(mdp, v, discount);
      v = q.map((row, s) => (mdp.terminal[s] ? 0 : row.reduce((sum, value, a) => sum + chain.pi[s][a] * value, 0)));
    }
  }
  return { J: startValue(mdp, v), v, q };
}

/** Σ_s ρ₀(s) V(s), over the states where an episode can begin. */
export function startValue(mdp: FiniteMdp, v: ArrayLike<number>): number {
  return mdp.start.reduce((sum, p, s) => (p > 0 ? sum + p * v[s] : sum), 0);
}
