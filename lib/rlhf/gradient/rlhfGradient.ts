import type { Rng } from '../../engine/rng';
import type { TokenPolicy } from '../language/tokenPolicy';
import { checkBeta, checkOneOf, checkRng, checkWhole } from '../stages/check';
import { groupAdvantages, type GroupAdvantage } from '../stages/groupAdvantages';
import type { RewardFunction } from '../stages/rewardModel';
import { replyWeights } from '../stages/rlhf';
import type { Prompt } from '../world/prompts';
import { takeGradient } from './rlhfGradientSketch';

export interface RlhfGradientOptions {
  /** Replies to each prompt, at least 2 (1 for 'none'). */
  readonly k: number;
  readonly beta: number;
  /** Default 'rloo'; 'none' has the same mean and, with rewards far from 0, a far larger variance. */
  readonly advantage?: GroupAdvantage;
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
 * @see Ahmadian et al. 2024, arXiv:2402.14740
 * @example
 * import { makeRng, makeTokenPolicy, rlhfGradient } from './lib/index';
 * const policy = await makeTokenPolicy({ rng: makeRng(1) });
 * const reference = await policy.copy();
 * const options = { k: 4, beta: 0.25, rng: makeRng(2) };
 * rlhfGradient(policy, reference, ({ lengths }) => lengths, [38], options).length; // → 4940
 */
export function rlhfGradient(
  policy: TokenPolicy,
  reference: TokenPolicy,
  reward: RewardFunction,
  prompts: readonly Prompt[],
  { k, beta, advantage = 'rloo', rng }: RlhfGradientOptions,
): Float64Array {
  checkRng('rlhfGradient', rng);
  checkBeta(beta);
  checkOneOf('advantage', advantage, groupAdvantages);
  checkWhole('k', k, advantage === 'none' ? 1 : 2);
  if (prompts.length === 0) throw new RangeError('rlhfGradient got no prompts; expected at least one');
  const replies = policy.sample(
    prompts.flatMap((prompt) => new Array<Prompt>(k).fill(prompt)),
    rng,
  );
  const logRatios = reference.logProbs(replies).map((logRef, i) => replies.logProbs[i] - logRef);
  const rewards = Float64Array.from(reward(replies));
  policy.network.zeroGradient();
  policy.addGradient(replies, replyWeights(rewards, logRatios, { beta, advantage, kl: 'k1 reward', k }));
  return takeGradient(policy).map((g) => -g);
}
