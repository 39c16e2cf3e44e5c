import { checkPrompt, promptCount, type Prompt } from './prompts';
import { kindCode } from './replyKind';
import { checkReply, end, longestReply, type Reply } from './words';

/** Words that do not end a reply. */
const open = end; // tokens 0 … 10

/** Contexts (replies so far, not ended) of 0, 1, 2, 3 words: 1 + 11 + 121 + 1,331. */
export const contextCount = 1 + open + open ** 2 + open ** 3;

/** Where the contexts of so many words begin; the replies that end after so many words begin at the same index. */
export const firstOfDepth: readonly number[] = [0, 1, 1 + open, 1 + open + open ** 2, contextCount];

/** Replies to a prompt: each context ended by a full stop, and those of four words that have no room for one. */
export const replyCount = contextCount + open ** 4; // 16,105

/** Where the context stands that follows context `context` of `depth` words when word `a` is said; after the fourth, the reply. */
export const contextAfter = (depth: number, context: number, a: number): number =>
  firstOfDepth[depth + 1] + (context - firstOfDepth[depth]) * open + a;

/** Tokens and lengths of all replies, [16105 × 4] and [16105]; what is not filled is 0. */
export interface ReplyList {
  readonly tokens: Uint8Array;
  readonly lengths: Uint8Array;
}

let list: ReplyList | undefined;

/**
 * All 16,105 replies, in order: first those that end at once, after one word, two, three; then those of four words. Within a
 * length they count upwards, as numbers with eleven digits.
 *
 * @example
 * import { everyReply } from './lib/index';
 * everyReply().lengths.length; // → 16105
 */
export function everyReply(): ReplyList {
  return (list ??= makeList());
}

function makeList(): ReplyList {
  const tokens = new Uint8Array(replyCount * longestReply);
  const lengths = new Uint8Array(replyCount);
  for (let words = 0; words <= longestReply; words++) {
    for (let j = 0; j < open ** words; j++) {
      const index = firstOfDepth[words] + j;
      for (let t = words - 1, rest = j; t >= 0; t--, rest = Math.floor(rest / open))
        tokens[index * longestReply + t] = rest % open;
      if (words < longestReply) tokens[index * longestReply + words] = end;
      lengths[index] = Math.min(words + 1, longestReply);
    }
  }
  return { tokens, lengths };
}

/**
 * Where a reply stands in the list of all.
 *
 * @throws RangeError for a reply that this world does not have
 * @example
 * import { everyReply, parseReply, replyAt, replyIndex, sayReply } from './lib/index';
 * everyReply().lengths.length; // → 16105
 * sayReply(replyAt(replyIndex(parseReply('no yellow.')))); // → 'no yellow.'
 */
export function replyIndex(reply: Reply): number {
  checkReply(reply);
  const words = reply[reply.length - 1] === end ? reply.length - 1 : reply.length;
  let index = 0;
  for (let t = 0; t < words; t++) index = contextAfter(t, index, reply[t]);
  return index;
}

/**
 * The reply at a place in the list of all.
 *
 * @throws RangeError for a place that the list does not have
 * @example
 * import { replyAt, sayReply } from './lib/index';
 * sayReply(replyAt(1)); // → 'white.'
 */
export function replyAt(index: number): number[] {
  if (!(Number.isInteger(index) && index >= 0 && index < replyCount))
    throw new RangeError(`reply ${index} is unknown; expected a whole number from 0 to ${replyCount - 1}`);
  const { tokens, lengths } = everyReply();
  return Array.from(tokens.subarray(index * longestReply, index * longestReply + lengths[index]));
}

/**
 * Where an entry stands in a table of all replies to all prompts, [64 × 16105].
 *
 * @throws RangeError for an unknown prompt, or a reply that this world does not have
 * @example
 * import { parseReply, tableIndex } from './lib/index';
 * tableIndex(1, parseReply('.')); // → 16105
 */
export function tableIndex(prompt: Prompt, reply: Reply): number {
  checkPrompt(prompt);
  return prompt * replyCount + replyIndex(reply);
}

let kinds: Uint8Array | undefined;

/** The kind of every reply to every prompt, as codes, [64 × 16105]. */
export function everyKind(): Uint8Array {
  return (kinds ??= makeKinds());
}

function makeKinds(): Uint8Array {
  const { tokens, lengths } = everyReply();
  const table = new Uint8Array(promptCount * replyCount);
  for (let prompt = 0; prompt < promptCount; prompt++) {
    for (let i = 0; i < replyCount; i++)
      table[prompt * replyCount + i] = kindCode(prompt, tokens, lengths[i], i * longestReply);
  }
  return table;
}
