import type { Rng } from '../../engine/rng';
import type { TokenPolicy } from '../language/tokenPolicy';
import { checkBeta, checkRng } from '../stages/check';
import { rlooAdvantage } from '../stages/groupAdvantages';
import { klReward } from '../stages/klReward';
import type { RewardFunction } from '../stages/rewardModel';
import type { Prompt } from '../world/prompts';
import { takeGradient } from './rlhfGradientSketch';

export interface RlhfGradientOptions {
  /** Replies to each prompt, at least 2. */
  readonly k: number;
  readonly beta: number;
  readonly rng: Rng;
}

/**
 * An unbiased estimate of RLHF's gradient, the lesson's sketch put right:
 *
 * ∇J ≈ (1/nk) Σ_i Σ_j ∇log π(y_ij|x_i) (R_ij − mean of the other R_i), R = r − β (log π − log π_ref)
 *
 * with k replies to each of n prompts, drawn from the policy itself.
 *
 * @returns a step *up* J, in the order of `network.getWeights()`; the policy's own gradient is cleared
 * @throws RangeError for β < 0, k < 2, no or an unknown prompt
 */
export function rlhfGradient(
  policy: TokenPolicy,
  reference: TokenPolicy,
  reward: RewardFunction,
  prompts: readonly Prompt[],
  { k, beta, rng }: RlhfGradientOptions,
): Float64Array {
  checkRng('rlhfGradient', rng);
  checkBeta(beta);
  const replies = policy.sample(
    prompts.flatMap((prompt) => new Array<Prompt>(k).fill(prompt)),
    rng,
  );
  const logRef = reference.logProbs(replies);
  const rewards = Float64Array.from(reward(replies), (r, i) => klReward(r, replies.logProbs[i], logRef[i], beta));
  policy.network.zeroGradient();
  policy.addGradient(replies, rlooAdvantage(rewards, k));
  return takeGradient(policy).map((g) => -g);
}
