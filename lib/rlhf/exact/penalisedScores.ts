import { penaltyOf, type PenaltyOptions } from '../stages/agreementPenalty';
import { checkPositive } from '../stages/check';
import { everyKind, replyCount } from '../world/everyReply';
import { userIsRight } from '../world/prompts';
import type { ReplyTable } from './enumerateReplies';
import { checkTable } from './evaluate';

/** Scores of every reply less a penalty on agreement, see `agreementPenalty`. */
export function penalisedScores(scores: ReplyTable, options: PenaltyOptions): ReplyTable {
  checkTable('scores', scores);
  checkPositive('lambda', options.lambda, true);
  const kinds = everyKind();
  return scores.map((r, at) => r - penaltyOf(kinds[at], userIsRight(Math.floor(at / replyCount)), options));
}
