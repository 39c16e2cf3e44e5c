import { checkPositive } from '../stages/check';
import { replyCount } from '../world/everyReply';
import { promptCount } from '../world/prompts';
import type { ReplyTable } from './enumerateReplies';
import { checkTable } from './evaluate';

/**
 * The best policy of all for reward less β KL, on paper: π*(y|x) = π_ref(y|x) e^{r(x,y)/β} / Z(x).
 *
 * So its log-odds between two replies are the reference's plus Δr/β.
 *
 * @param reference log π_ref of every reply, [64 × 16105]
 * @param scores r of every reply, [64 × 16105]
 * @param beta above 0; Infinity gives the reference
 * @returns log π* of every reply
 * @throws RangeError for β ≤ 0, or a table of another size
 * @see Korbak et al. 2022, arXiv:2205.11275
 * @example
 * import { optimum } from './lib/index';
 * const even = new Float64Array(64 * 16105).fill(-Math.log(16105)); // every reply as likely as any other
 * const best = optimum(even, even.map((_, i) => Number(i === 0)), 0.5);
 * (best[0] - best[1]).toFixed(6); // → '2.000000'
 */
export function optimum(
  reference: ReplyTable,
  scores: ReplyTable,
  beta: number,
  out: ReplyTable = new Float64Array(promptCount * replyCount),
): ReplyTable {
  if (beta !== Infinity) checkPositive('beta', beta);
  checkTable('reference', reference);
  checkTable('scores', scores);
  for (let prompt = 0; prompt < promptCount; prompt++) {
    const from = prompt * replyCount;
    const to = from + replyCount;
    let largest = -Infinity;
    for (let at = from; at < to; at++) {
      out[at] = reference[at] + scores[at] / beta;
      if (out[at] > largest) largest = out[at];
    }
    let sum = 0;
    for (let at = from; at < to; at++) {
      const above = out[at] - largest;
      if (above > -40) sum += Math.exp(above);
    }
    const logZ = largest + Math.log(sum);
    for (let at = from; at < to; at++) out[at] -= logZ;
  }
  return out;
}

/**
 * The best policy where KL(π_ref ‖ π), the other direction, is the price: π = β π_ref / (μ − r), with μ(x) above all rewards
 * so that it adds up to 1. What a k3 loss aims at.
 *
 * @throws RangeError as `optimum`
 * @example
 * import { forwardKlOptimum } from './lib/index';
 * const even = new Float64Array(64 * 16105).fill(-Math.log(16105)); // every reply as likely as any other
 * const best = forwardKlOptimum(even, even.map((_, i) => Number(i === 0)), 0.5);
 * best.subarray(0, 16105).reduce((sum, l) => sum + Math.exp(l), 0).toFixed(6); // → '1.000000'
 */
export function forwardKlOptimum(reference: ReplyTable, scores: ReplyTable, beta: number): ReplyTable {
  checkPositive('beta', beta);
  checkTable('reference', reference);
  checkTable('scores', scores);
  const out = new Float64Array(promptCount * replyCount);
  for (let prompt = 0; prompt < promptCount; prompt++) {
    const from = prompt * replyCount;
    const r = scores.subarray(from, from + replyCount);
    const weights = reference.subarray(from, from + replyCount).map((l) => beta * Math.exp(l));
    const top = r.reduce((most, x) => Math.max(most, x), -Infinity);
    // How far μ lies above the largest reward: it can be very little, so we look for its logarithm. Σ falls in it, to below 1 at β.
    const total = (above: number): number => {
      let sum = 0;
      for (let i = 0; i < replyCount; i++) sum += weights[i] / (above + (top - r[i]));
      return sum;
    };
    let [low, high] = [Math.log(beta) - 60, Math.log(beta)];
    for (let i = 0; i < 50; i++) {
      const middle = (low + high) / 2;
      if (total(Math.exp(middle)) > 1) low = middle;
      else high = middle;
    }
    const above = Math.exp(high);
    for (let i = 0; i < replyCount; i++)
      out[from + i] = Math.log(beta) + reference[from + i] - Math.log(above + (top - r[i]));
  }
  return out;
}
