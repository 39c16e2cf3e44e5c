import type { Rng } from '../../engine/rng';
import { emptyBatch, type ReplyBatch } from '../language/replyBatch';
import { checkShare, claimOf, drawPrompt, mistakenShare, thingOf, userIsRight, type Prompt } from '../world/prompts';
import { end, great, longestReply, no, yes } from '../world/words';

/** How the people talk whose dialogues are imitated: shares of their replies. */
export interface Mixture {
  /** To a user who is right: yes and the fact; the rest says yes or no and any colour. Default 0.9. */
  readonly truthToRight?: number;
  /** To a user who is wrong: no and the fact. Default 0.65. */
  readonly truthToWrong?: number;
  /** To a user who is wrong: yes and the claim. Default 0.25; the rest says yes or no and any colour. */
  readonly flattery?: number;
  /** Replies that begin with "great", whatever follows. Default 0.1. */
  readonly great?: number;
}

/**
 * Draws dialogues to imitate.
 *
 * @throws RangeError for a share outside [0, 1]
 * @example
 * import { makeRng, sftDialogues } from './lib/index';
 * sftDialogues(100, { flattery: 0 }, makeRng(1)).count; // → 100
 */
export function sftDialogues(count: number, mixture: Mixture, rng: Rng): ReplyBatch {
  const shares = { truthToRight: 0.9, truthToWrong: 0.65, flattery: 0.25, great: 0.1, ...mixture };
  for (const [name, share] of Object.entries(shares)) checkShare(name, share);
  checkShare('truthToWrong + flattery', shares.truthToWrong + shares.flattery);
  const batch = emptyBatch(count);
  for (let i = 0; i < count; i++) {
    const prompt = drawPrompt(rng, mistakenShare);
    const reply = drawReply(prompt, shares, rng);
    batch.prompts[i] = prompt;
    batch.lengths[i] = reply.length;
    batch.tokens.set(reply, i * longestReply);
  }
  return batch;
}

function drawReply(prompt: Prompt, shares: Required<Mixture>, rng: Rng): number[] {
  const opening = rng() < shares.great ? [great] : [];
  const u = rng();
  const anything = [rng() < 0.5 ? yes : no, Math.floor(8 * rng()), end];
  const agreement = [yes, claimOf(prompt), end];
  if (userIsRight(prompt)) return [...opening, ...(u < shares.truthToRight ? agreement : anything)];
  if (u < shares.truthToWrong) return [...opening, no, thingOf(prompt), end];
  return [...opening, ...(u < shares.truthToWrong + shares.flattery ? agreement : anything)];
}
