import { observationOf, type FiniteMdp } from '../environments/finiteMdp';
import type { ScoredPolicy } from '../policies/tablePolicy';
import { chainOf, type Chain } from './chain';
import { lookAhead } from './lookAhead';
import { readQuestion, type Question } from './question';
import { stationaryValue, stationaryVisits } from './stationaryValue';

export interface GradientQuestion extends Question {
  /** Keep the factor γ^t of the policy gradient theorem; true unless given. Without it this is the gradient of nothing. */
  readonly discountWeighting?: boolean;
}

/**
 * The exact policy gradient, by the theorem rather than by differences:
 *
 * ∇J = Σ_t γ^t Σ_s P(s_t = s) Σ_a π(a|s) ∇log π(a|s) Q_t(s, a)
 *
 * @returns [P], in units of return
 * @throws RangeError as `exactValue`
 * @see Sutton, McAllester, Singh & Mansour (1999); Nota & Thomas (2020), arXiv:1906.07073, on the missing γ^t
 * @example
 * import { exactGradient, sigmoidPolicy, thinIce } from './lib/index';
 * exactGradient(thinIce(), sigmoidPolicy([0, 0])); // → [-0.1064453125, 1.125]
 */
export function exactGradient(mdp: FiniteMdp, policy: ScoredPolicy, question: GradientQuestion = {}): number[] {
  const { horizon, discount } = readQuestion(mdp, question);
  const weighting = (question.discountWeighting ?? true) ? discount : 1;
  const chain = chainOf(mdp, policy);
  const gradient = policy.theta.map(() => 0);

  const add = (visits: ArrayLike<number>, q: readonly ArrayLike<number>[]) => {
    chain.pi.forEach((row, s) =>
      row.forEach((p, a) => {
        const weight = visits[s] * p * q[s][a];
        // Also where a value is NaN because the state is never visited.
        if (visits[s] === 0 || p === 0) return;
        policy.score(observationOf(mdp, s), a).forEach((part, i) => (gradient[i] += weight * part));
      }),
    );
  };

  if (horizon === Infinity) {
    add(stationaryVisits(mdp, chain, weighting), lookAhead(mdp, stationaryValue(mdp, chain, discount), discount));
    return gradient;
  }
  const qByStep = backward(mdp, chain, horizon, discount);
  let visits = [...mdp.start];
  for (let t = 0; t < horizon; t++) {
    add(visits, qByStep[t]);
    const now = visits;
    visits = now.map((_, next) => now.reduce((sum, d, s) => sum + weighting * d * chain.moves[s][next], 0));
  }
  return gradient;
}

/** Q_t(s, a) for every step, [horizon][S][A]. */
function backward(mdp: FiniteMdp, chain: Chain, horizon: number, discount: number): number[][][] {
  const all = Array<number[][]>(horizon);
  let v = Array<number>(mdp.states).fill(0);
  for (let t = horizon - 1; t >= 0; t--) {
    const q = (all[t] = lookAhead(mdp, v, discount));
    v = chain.pi.map((row, s) => row.reduce((sum, p, a) => sum + p * q[s][a], 0));
  }
  return all;
}
