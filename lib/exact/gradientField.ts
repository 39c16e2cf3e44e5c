import type { FiniteMdp } from '../environments/finiteMdp';
import { rewardToGo } from '../estimators/rewardToGo';
import { sigmoidPolicy } from '../policies/sigmoidPolicy';
import { trajectories } from './trajectories';
import type { GradientQuestion } from './exactGradient';

/**
 * `exactGradient` of a policy with two actions and one logit a state, as a fast function of θ: for following it thousands
 * of times. The trajectories are listed once; one call is a few microseconds for 29 of them.
 *
 * E[Σ_t γᵗ ∇log π_t G_t]; without `discountWeighting` the factor γᵗ is left out, and it is the gradient of nothing.
 *
 * @param mdp with two actions and a clock; every state is seen
 * @example
 * import { gradientField, thinIce } from './lib/index';
 * gradientField(thinIce())([0, 0]); // → [-0.1064453125, 1.125]
 */
export function gradientField(
  mdp: FiniteMdp,
  { discount = 1, discountWeighting = true }: Omit<GradientQuestion, 'horizon'> = {},
): (theta: readonly number[]) => number[] {
  const logits = mdp.states - mdp.terminal.filter(Boolean).length;
  const coin = sigmoidPolicy(Array<number>(logits).fill(0));
  const days = trajectories(mdp, coin).map(({ probability, length, observations, actions, rewards }) => {
    const toGo = rewardToGo(rewards, discount);
    const weights = Array.from(toGo, (g, t) => g * (discountWeighting ? discount ** t : 1));
    // The world's part of P(τ): with a coin for a policy, the policy's part is 2^−T.
    return { world: probability * 2 ** length, observations, actions, weights };
  });
  return (theta) => {
    const bold = theta.map((logit) => 1 / (1 + Math.exp(-logit)));
    const gradient = bold.map(() => 0);
    for (const { world, observations, actions, weights } of days) {
      let probability = world;
      for (let t = 0; t < actions.length; t++) {
        const p = bold[observations[t]];
        probability *= actions[t] ? p : 1 - p;
      }
      for (let t = 0; t < actions.length; t++)
        gradient[observations[t]] += probability * weights[t] * (actions[t] - bold[observations[t]]);
    }
    return gradient;
  };
}
