import { checkPrompt, type Prompt } from '../world/prompts';
import { checkReply, longestReply, type Reply } from '../world/words';

/** Many replies, each to its prompt. */
export interface ReplyBatch {
  readonly count: number;
  /** [count]. */
  readonly prompts: Uint8Array;
  /** [count × 4]; what lies behind a reply's end is padding and means nothing. */
  readonly tokens: Uint8Array;
  /** Tokens of each reply, its end included, [count]. */
  readonly lengths: Uint8Array;
}

/** Room for so many replies. */
export function emptyBatch(count: number): ReplyBatch {
  return {
    count,
    prompts: new Uint8Array(count),
    tokens: new Uint8Array(count * longestReply),
    lengths: new Uint8Array(count),
  };
}

/**
 * Gathers replies, each to its prompt.
 *
 * @throws RangeError for an unknown prompt or token, an empty reply, or one that is too long
 * @example
 * import { makePrompt, parseReply, replyBatch } from './lib/index';
 * replyBatch([makePrompt('bananas', 'blue')], [parseReply('no yellow.')]).lengths; // → Uint8Array [3]
 */
export function replyBatch(prompts: readonly Prompt[], replies: readonly Reply[]): ReplyBatch {
  if (prompts.length !== replies.length)
    throw new RangeError(`${prompts.length} prompts and ${replies.length} replies; expected one reply for each prompt`);
  const batch = emptyBatch(prompts.length);
  prompts.forEach((prompt, i) => {
    checkPrompt(prompt);
    checkReply(replies[i]);
    batch.prompts[i] = prompt;
    batch.lengths[i] = replies[i].length;
    batch.tokens.set(replies[i], i * longestReply);
  });
  return batch;
}

/**
 * The tokens of one reply of a batch.
 *
 * @example
 * import { parseReply, replyBatch, replyOf } from './lib/index';
 * replyOf(replyBatch([38], [parseReply('yes blue.')]), 0); // → [8, 6, 11]
 */
export function replyOf({ tokens, lengths }: ReplyBatch, i: number): number[] {
  return Array.from(tokens.subarray(i * longestReply, i * longestReply + lengths[i]));
}

/** Copies reply `from` of one batch to place `to` of another. */
export function copyReply(target: ReplyBatch, to: number, source: ReplyBatch, from: number): void {
  target.prompts[to] = source.prompts[from];
  target.lengths[to] = source.lengths[from];
  const [here, there] = [to * longestReply, from * longestReply];
  for (let t = 0; t < source.lengths[from]; t++) target.tokens[here + t] = source.tokens[there + t];
}

/** Whether replies i and j of a batch are the same, token by token. */
export function sameReply(a: ReplyBatch, i: number, b: ReplyBatch, j: number): boolean {
  if (a.lengths[i] !== b.lengths[j]) return false;
  const [inA, inB] = [i * longestReply, j * longestReply];
  for (let t = 0; t < a.lengths[i]; t++) if (a.tokens[inA + t] !== b.tokens[inB + t]) return false;
  return true;
}
