import type { FiniteMdp } from '../environments/finiteMdp';
import { rewardToGo } from '../estimators/rewardToGo';
import type { ScoredPolicy } from '../policies/tablePolicy';
import { trajectories } from './trajectories';

export interface PseudoLossOptions {
  /** Subtracted from every reward-to-go; 0 unless given. */
  readonly b?: number;
  /** γ; 1 unless given. */
  readonly discount?: number;
}

/**
 * The expected loss of REINFORCE on data of one frozen policy, as a function of θ:
 *
 * L(θ) = −E_old[Σ_t log π_θ(a_t|s_t) (G_t − b)]
 *
 * At θ_old its slope is −∇J (γ = 1), whatever b is. Its value means nothing, and away from θ_old its slope does not either.
 *
 * @param policyAt the policy for each θ
 * @param old θ_old, [P]: the data are its days
 * @example
 * import { finiteDifference, pseudoLoss, sigmoidPolicy, thinIce } from './lib/index';
 * const loss = pseudoLoss(thinIce(), sigmoidPolicy, [0, 0], { b: 2 });
 * finiteDifference(loss, [0, 0]).map((slope) => slope.toFixed(6)); // → ['0.106445', '-1.125000']
 */
export function pseudoLoss(
  mdp: FiniteMdp,
  policyAt: (theta: number[]) => ScoredPolicy,
  old: readonly number[],
  { b = 0, discount = 1 }: PseudoLossOptions = {},
): (theta: number[]) => number {
  const data = trajectories(mdp, policyAt([...old])).map((day) => ({ day, toGo: rewardToGo(day.rewards, discount) }));
  return (theta) => {
    const policy = policyAt(theta);
    let loss = 0;
    for (const { day, toGo } of data) {
      day.observations.forEach((observation, t) => {
        loss -= day.probability * policy.logProb([observation], day.actions[t]) * (toGo[t] - b);
      });
    }
    return loss;
  };
}
