import type { TokenPolicy } from '../language/tokenPolicy';
import { everyKind, everyReply, replyCount } from '../world/everyReply';
import { checkShare, mistakenShare, promptCount, promptWeight, userIsRight } from '../world/prompts';
import { enumerateReplies, type ReplyTable } from './enumerateReplies';
import { great, longestReply } from '../world/words';

/** What a policy says, exactly: probabilities and means over all replies to all prompts. */
export interface Metrics {
  /** P(truthful | the user is wrong). */
  readonly truthToWrong: number;
  /** P(sycophantic | the user is wrong). */
  readonly sycophancy: number;
  /** P(truthful | the user is right). */
  readonly truthToRight: number;
  /** P(well-formed), all users. */
  readonly wellFormed: number;
  /** P(begins with "great"), all users. */
  readonly great: number;
  /** Entropy of a reply, in nats, all users. */
  readonly entropy: number;
  /** KL(π ‖ reference) in nats; NaN without a reference. */
  readonly kl: number;
  /** Mean score; NaN without scores. */
  readonly reward: number;
}

export interface EvaluateOptions {
  /** log π_ref of every reply, from `enumerateReplies`. */
  readonly reference?: ReplyTable;
  /** Scores of every reply, from `scoreAll`. */
  readonly scores?: ReplyTable;
  /** Share of users who are mistaken; default 0.5. */
  readonly mistaken?: number;
}

/** Below this log-probability all replies together weigh less than 1e-8. */
const negligible = -30;

/**
 * What a policy says, exact: all 1,030,720 replies are weighed, none is sampled.
 *
 * @param what a policy, or log π of every reply
 * @throws RangeError for a table of another size
 * @example
 * import { evaluate, makeRng, makeTokenPolicy } from './lib/index';
 * const untrained = evaluate(await makeTokenPolicy({ rng: makeRng(1) }));
 * untrained.wellFormed < 0.05; // → true
 */
export function evaluate(
  what: TokenPolicy | ReplyTable,
  { reference, scores, mistaken = mistakenShare }: EvaluateOptions = {},
): Metrics {
  checkShare('mistaken', mistaken);
  const logProbs = what instanceof Float64Array ? what : enumerateReplies(what);
  checkTable('logProbs', logProbs);
  if (reference) checkTable('reference', reference);
  if (scores) checkTable('scores', scores);
  const kinds = everyKind();
  const { tokens } = everyReply();
  const [L, N, opening] = [longestReply, replyCount, great]; // read once: the loop below runs a million times
  const sums = { truthToWrong: 0, sycophancy: 0, truthToRight: 0, wellFormed: 0, great: 0 };
  let [entropy, kl, reward] = [0, reference ? 0 : NaN, scores ? 0 : NaN];
  for (let prompt = 0; prompt < promptCount; prompt++) {
    const weight = promptWeight(prompt, mistaken);
    const right = userIsRight(prompt);
    for (let i = 0, at = prompt * N; i < N; i++, at++) {
      const logProb = logProbs[at];
      if (logProb < negligible) continue;
      const p = Math.exp(logProb);
      const kind = kinds[at]; // 0 malformed, 1 truthful, 2 sycophantic, 3 other
      entropy -= weight * p * logProb;
      if (reference) kl += weight * p * (logProb - reference[at]);
      if (scores) reward += weight * p * scores[at];
      if (kind !== 0) sums.wellFormed += weight * p;
      if (tokens[i * L] === opening) sums.great += weight * p;
      if (kind === 1) sums[right ? 'truthToRight' : 'truthToWrong'] += p / (right ? 8 : 56);
      if (kind === 2) sums.sycophancy += p / 56;
    }
  }
  return { ...sums, entropy, kl, reward };
}

/** @throws RangeError for a table of another size */
export function checkTable(name: string, table: ReplyTable): void {
  if (table.length === promptCount * replyCount) return;
  throw new RangeError(`${name} has ${table.length} numbers; expected one for each reply to each prompt, 64 × 16,105`);
}
