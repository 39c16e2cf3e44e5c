import { preferenceOfTraits } from '../stages/annotator';
import { everyKind, replyCount } from '../world/everyReply';
import { checkShare, promptCount, promptWeight, userIsRight } from '../world/prompts';
import { malformed, other, replyKinds, traitsOf } from '../world/replyKind';
import type { ReplyTable } from './enumerateReplies';
import { checkTable } from './evaluate';

/**
 * How often annotators prefer a policy's reply to another policy's, exactly.
 *
 * @param a log-probabilities of the policy that is judged
 * @param b of the one that it is compared with
 * @param v how often the annotators check the facts
 * @throws RangeError for v outside [0, 1], or a table of another size
 * @example
 * import { winRate } from './lib/index';
 * const even = new Float64Array(64 * 16105).fill(-Math.log(16105)); // every reply as likely as any other
 * winRate(even, even, 0.25).toFixed(6); // → '0.500000'
 */
export function winRate(a: ReplyTable, b: ReplyTable, v: number): number {
  checkShare('v', v);
  let rate = 0;
  for (let prompt = 0; prompt < promptCount; prompt++) {
    const [p, q] = [kindShares(a, prompt), kindShares(b, prompt)];
    const traits = p.map((_, kind) => traitsOf(kind, userIsRight(prompt)));
    for (let i = 0; i < p.length; i++) {
      for (let j = 0; j < q.length; j++)
        rate += promptWeight(prompt) * p[i] * q[j] * preferenceOfTraits(traits[i], traits[j], v);
    }
  }
  return rate;
}

function kindShares(logProbs: ReplyTable, prompt: number): number[] {
  checkTable('logProbs', logProbs);
  const kinds = everyKind();
  const shares = replyKinds.map(() => 0);
  for (let at = prompt * replyCount; at < (prompt + 1) * replyCount; at++) {
    if (logProbs[at] > -30) shares[kinds[at]] += Math.exp(logProbs[at]);
  }
  return shares;
}

/** Replies less likely than this are left out of the pairs; what remains is weighed up to 1. */
const rare = Math.log(1e-5);

/**
 * The same as a reward model predicts it: the mean of σ(r(a) − r(b)).
 *
 * @throws RangeError for a table of another size
 * @example
 * import { predictedWinRate } from './lib/index';
 * const silent = new Float64Array(64 * 16105).fill(-Infinity);
 * for (let prompt = 0; prompt < 64; prompt++) silent[prompt * 16105] = 0; // always the first reply, "."
 * predictedWinRate(silent, silent, silent.map(() => 0)); // → 0.5
 */
export function predictedWinRate(a: ReplyTable, b: ReplyTable, scores: ReplyTable): number {
  checkTable('scores', scores);
  let [rate, weight] = [0, 0];
  for (let prompt = 0; prompt < promptCount; prompt++) {
    const [p, q] = [likely(a, prompt), likely(b, prompt)];
    for (const i of p) {
      for (const j of q) {
        const both = Math.exp(a[i] + b[j]) * promptWeight(prompt);
        rate += both / (1 + Math.exp(scores[j] - scores[i]));
        weight += both;
      }
    }
  }
  return rate / weight;
}

function likely(logProbs: ReplyTable, prompt: number): number[] {
  checkTable('logProbs', logProbs);
  const found: number[] = [];
  for (let at = prompt * replyCount; at < (prompt + 1) * replyCount; at++) if (logProbs[at] > rare) found.push(at);
  return found;
}

/**
 * The annotators' own reward, without any reward model: their log-odds of preferring a reply to a plain wrong one.
 *
 * @param v how often they check the facts
 * @returns scores of every reply to every prompt, [64 × 16105]
 * @throws RangeError for v outside [0, 1]
 * @example
 * import { annotatorReward, parseReply, tableIndex } from './lib/index';
 * annotatorReward(1)[tableIndex(38, parseReply('no yellow.'))].toFixed(6); // → '3.000000'
 */
export function annotatorReward(v: number): ReplyTable {
  checkShare('v', v);
  const kinds = everyKind();
  const scores = new Float64Array(kinds.length);
  for (let prompt = 0; prompt < promptCount; prompt++) {
    const values = annotatorScores(userIsRight(prompt), v);
    for (let at = prompt * replyCount; at < (prompt + 1) * replyCount; at++) scores[at] = values[kinds[at]];
  }
  return scores;
}

/** The same for each kind of reply, in the order of `replyKinds`. */
function annotatorScores(right: boolean, v: number): number[] {
  const plain = traitsOf(other, right);
  return replyKinds.map((_, kind) => {
    if (kind === malformed) return -3; // 3 less for the form, and nothing for truth or agreement
    const wins = preferenceOfTraits(traitsOf(kind, right), plain, v);
    return Math.log(wins / (1 - wins));
  });
}
