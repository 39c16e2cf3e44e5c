import type { FiniteMdp } from '../environments/finiteMdp';
import type { ScoredPolicy } from '../policies/tablePolicy';
import { momentsOf } from './momentsOf';
import { trajectories } from './trajectories';

/** What one step's score and one step's reward have to do with each other. */
export interface Credit {
  /** E[∇log π_t · r_k], [P]. */
  readonly mean: readonly number[];
  /** Its standard deviation, over all parameters: √tr Cov. */
  readonly spread: number;
}

/**
 * Which reward pays which action? Row t, column k: the product ∇log π(a_t|s_t)·r_k over all trajectories.
 *
 * All cells together add up to ∇J (γ = 1). Below the diagonal (k < t: the reward came before the action) every mean is 0.
 * Where an episode has ended, scores and rewards are 0.
 *
 * @returns [T][T]
 * @throws RangeError as `trajectories`
 * @example
 * import { creditTable, sigmoidPolicy, thinIce } from './lib/index';
 * creditTable(thinIce(), sigmoidPolicy([0, 0]))[2][0].mean; // → [0, 0]
 */
export function creditTable(mdp: FiniteMdp, policy: ScoredPolicy): Credit[][] {
  const all = trajectories(mdp, policy);
  const hours = Array.from({ length: Math.max(...all.map((one) => one.length)) }, (_, t) => t);
  const nothing = policy.theta.map(() => 0);
  return hours.map((t) =>
    hours.map((k) => {
      const { mean, variance } = momentsOf(
        all.map(({ probability, scores, rewards }) => ({
          probability,
          value: (scores[t] ?? nothing).map((part) => part * (rewards[k] ?? 0)),
        })),
      );
      return { mean, spread: Math.sqrt(variance) };
    }),
  );
}
