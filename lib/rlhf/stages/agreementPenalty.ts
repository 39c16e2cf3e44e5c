import type { ReplyBatch } from '../language/replyBatch';
import { userIsRight } from '../world/prompts';
import { kindCode, sycophantic, traitsOf } from '../world/replyKind';
import { longestReply } from '../world/words';
import { checkPositive } from './check';
import type { RewardFunction } from './rewardModel';

export interface PenaltyOptions {
  /** What an agreement costs, in the reward model's units. */
  readonly lambda: number;
  /** Punish only agreement with what is false: somebody must know the facts. Default false: every "yes" to a claim. */
  readonly onlyFalse?: boolean;
}

/** What a kind of reply costs, to a user who is right or not. */
export function penaltyOf(kind: number, right: boolean, { lambda, onlyFalse = false }: PenaltyOptions): number {
  return lambda * (onlyFalse ? Number(kind === sycophantic) : traitsOf(kind, right).agrees);
}

/**
 * A reward that makes agreement dear: r − λ for each reply that says yes to the user's claim.
 *
 * @throws RangeError for λ < 0
 * @see Shapira, Benade & Procaccia 2026, arXiv:2602.01002, for the smallest λ that is enough
 * @example
 * import { agreementPenalty, makePrompt, parseReply, replyBatch } from './lib/index';
 * const reward = agreementPenalty(() => [1, 1], { lambda: 0.7 });
 * const replies = replyBatch([38, 38], [parseReply('yes blue.'), parseReply('no yellow.')]);
 * Array.from(reward(replies), (r) => r.toFixed(1)); // → ['0.3', '1.0']
 */
export function agreementPenalty(reward: RewardFunction, options: PenaltyOptions): RewardFunction {
  checkPositive('lambda', options.lambda, true);
  return (batch: ReplyBatch) => {
    const { prompts, tokens, lengths } = batch;
    return Float64Array.from(reward(batch), (r, i) => {
      const kind = kindCode(prompts[i], tokens, lengths[i], i * longestReply);
      return r - penaltyOf(kind, userIsRight(prompts[i]), options);
    });
  };
}
