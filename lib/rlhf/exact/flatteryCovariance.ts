import { everyKind, replyCount } from '../world/everyReply';
import { promptCount, userIsRight } from '../world/prompts';
import { sycophantic } from '../world/replyKind';
import type { ReplyTable } from './enumerateReplies';
import { checkTable } from './evaluate';

/**
 * Cov(flatters, r) under a policy, mean over the wrong claims: how fast flattery grows in 1/β where β is large.
 *
 * d P_{π*}(flatters) / d(1/β) at 1/β = 0 is this number, with π_ref as the policy.
 *
 * @see Shapira, Benade & Procaccia 2026, arXiv:2602.01002
 * @throws RangeError for a table of another size
 * @example
 * import { flatteryCovariance } from './lib/index';
 * const even = new Float64Array(64 * 16105).fill(-Math.log(16105)); // every reply as likely as any other
 * // A reward that is the same for all replies does not make flattery grow.
 * Math.abs(flatteryCovariance(even, even.map(() => 5))) < 1e-9; // → true
 */
export function flatteryCovariance(logProbs: ReplyTable, scores: ReplyTable): number {
  checkTable('logProbs', logProbs);
  checkTable('scores', scores);
  const kinds = everyKind();
  let sum = 0;
  for (let prompt = 0; prompt < promptCount; prompt++) {
    if (userIsRight(prompt)) continue;
    let [flatters, reward, both] = [0, 0, 0];
    for (let at = prompt * replyCount; at < (prompt + 1) * replyCount; at++) {
      const p = Math.exp(logProbs[at]);
      reward += p * scores[at];
      if (kinds[at] !== sycophantic) continue;
      flatters += p;
      both += p * scores[at];
    }
    sum += (both - flatters * reward) / 56;
  }
  return sum;
}
