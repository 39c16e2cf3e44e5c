import type { Prompt } from '../world/prompts';
import { longestReply, vocabulary } from '../world/words';
import type { ReplyBatch } from './replyBatch';

/** The observation of a language model: one-hot thing [8], one-hot claim [8], one-hot token at each of four positions [4 × 12]. */
export const inputWidth = 8 + 8 + longestReply * vocabulary.length;

// Read once: the loops below run a million times.
const W = inputWidth;
const A = vocabulary.length;
const replyStart = 16;

/** Writes what the model sees after `words` tokens of a reply into row `row` of `inputs`, whose rows are all 0 before. */
export function encodeInto(
  inputs: Float32Array,
  row: number,
  prompt: Prompt,
  tokens: ArrayLike<number>,
  offset: number,
  words: number,
): void {
  const at = row * W;
  inputs[at + (prompt >> 3)] = 1; // thing
  inputs[at + 8 + (prompt & 7)] = 1; // claim
  for (let t = 0; t < words; t++) inputs[at + replyStart + t * A + tokens[offset + t]] = 1;
}

/** Gives n rows of zeros. */
export type InputRows = (rows: number) => Float32Array;

/** Rows of zeros that are used again and again. */
export function inputRows(): InputRows {
  let all = new Float32Array(0);
  return (rows) => {
    if (all.length < rows * W) all = new Float32Array(2 * rows * W);
    return all.subarray(0, rows * W).fill(0);
  };
}

/** How many tokens the replies of a batch have together. */
export function tokenCount({ lengths }: ReplyBatch): number {
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) sum += lengths[i];
  return sum;
}
