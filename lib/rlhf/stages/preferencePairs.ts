import type { Rng } from '../../engine/rng';
import { copyReply, emptyBatch, sameReply, type ReplyBatch } from '../language/replyBatch';
import type { TokenPolicy } from '../language/tokenPolicy';
import { checkShare, drawPrompt, userIsRight } from '../world/prompts';
import { kindCode, traitsOf, type Traits } from '../world/replyKind';
import { longestReply } from '../world/words';
import { preferenceOfTraits } from './annotator';
import { checkRng, checkWhole } from './check';

/** Labelled pairs: the winner and the loser of each, to the same prompt. */
export interface PreferencePairs {
  readonly count: number;
  readonly winners: ReplyBatch;
  readonly losers: ReplyBatch;
  /**
   * How often the same annotators would give the likelier label, mean over the pairs: no reward model can agree with the labels
   * more often than that, except by luck.
   */
  readonly ceiling: number;
}

export interface PairsOptions {
  readonly rng: Rng;
  /** How often an annotator checks the facts, 0 to 1. */
  readonly v: number;
  /** Default 24,000. */
  readonly pairs?: number;
}

const promptsAtOnce = 256;

/**
 * Stage 2a of RLHF: a policy replies twice to the same prompt, and an annotator says which reply pleases more.
 *
 * Where both replies are the same there is nothing to prefer; such ties are thrown away and drawn anew.
 *
 * @throws RangeError for v outside [0, 1] or fewer than one pair; Error when the policy says nearly always the same
 * @example
 * import { makeRng, makeTokenPolicy, preferencePairs } from './lib/index';
 * const policy = await makeTokenPolicy({ rng: makeRng(1) });
 * preferencePairs(policy, { pairs: 10, v: 0.25, rng: makeRng(2) }).count; // → 10
 */
export function preferencePairs(policy: TokenPolicy, { rng, v, pairs = 24_000 }: PairsOptions): PreferencePairs {
  checkRng('preferencePairs', rng);
  checkShare('v', v);
  checkWhole('pairs', pairs);
  const [winners, losers] = [emptyBatch(pairs), emptyBatch(pairs)];
  let [count, certainty, rounds] = [0, 0, 0];
  while (count < pairs) {
    if (++rounds > 100 + pairs)
      throw new Error('this policy gives nearly always the same reply twice; expected one that varies');
    const prompts = new Uint8Array(2 * promptsAtOnce);
    for (let i = 0; i < promptsAtOnce; i++) prompts[2 * i] = prompts[2 * i + 1] = drawPrompt(rng);
    const replies = policy.sample(prompts, rng);
    for (let i = 0; i < 2 * promptsAtOnce && count < pairs; i += 2) {
      if (sameReply(replies, i, replies, i + 1)) continue;
      const first = preferenceOfTraits(traitsAt(replies, i), traitsAt(replies, i + 1), v);
      const wins = rng() < first ? 0 : 1;
      copyReply(winners, count, replies, i + wins);
      copyReply(losers, count, replies, i + 1 - wins);
      certainty += Math.max(first, 1 - first);
      count++;
    }
  }
  return { count, winners, losers, ceiling: certainty / count };
}

function traitsAt({ prompts, tokens, lengths }: ReplyBatch, i: number): Traits {
  return traitsOf(kindCode(prompts[i], tokens, lengths[i], i * longestReply), userIsRight(prompts[i]));
}
