import { penaltyOf, type PenaltyOptions } from '../stages/agreementPenalty';
import { checkPositive } from '../stages/check';
import { everyKind, replyCount } from '../world/everyReply';
import { userIsRight } from '../world/prompts';
import type { ReplyTable } from './enumerateReplies';
import { checkTable } from './evaluate';

/**
 * Scores of every reply less a penalty on agreement, see `agreementPenalty`.
 *
 * @throws RangeError for λ < 0, or a table of another size
 * @example
 * import { parseReply, penalisedScores, tableIndex } from './lib/index';
 * const dear = penalisedScores(new Float64Array(64 * 16105), { lambda: 0.7 });
 * dear[tableIndex(38, parseReply('yes blue.'))]; // → -0.7
 */
export function penalisedScores(scores: ReplyTable, options: PenaltyOptions): ReplyTable {
  checkTable('scores', scores);
  checkPositive('lambda', options.lambda, true);
  const kinds = everyKind();
  return scores.map((r, at) => r - penaltyOf(kinds[at], userIsRight(Math.floor(at / replyCount)), options));
}
