import { checkPrompt, type Prompt } from '../world/prompts';
import { replyAt, replyCount } from '../world/everyReply';
import { sayReply } from '../world/words';
import type { ReplyTable } from './enumerateReplies';
import { checkTable } from './evaluate';

/**
 * The replies with the largest entries in a table: the likeliest ones, or those with the best scores.
 *
 * @param count how many, default 3
 * @returns the replies in words, the largest entry first
 * @throws RangeError for an unknown prompt, or a table of another size
 * @example
 * import { makePrompt, parseReply, tableIndex, topReplies } from './lib/index';
 * const scores = new Float64Array(64 * 16105);
 * scores[tableIndex(makePrompt('bananas', 'blue'), parseReply('yes blue.'))] = 2;
 * topReplies(scores, makePrompt('bananas', 'blue'), 1); // → [{ reply: 'yes blue.', value: 2 }]
 */
export function topReplies(
  table: ReplyTable,
  prompt: Prompt,
  count = 3,
): { readonly reply: string; readonly value: number }[] {
  checkTable('table', table);
  checkPrompt(prompt);
  const entries = table.subarray(prompt * replyCount, (prompt + 1) * replyCount);
  const best: number[] = [];
  for (let i = 0; i < replyCount; i++) {
    if (best.length === count && entries[i] <= entries[best[count - 1]]) continue;
    let place = best.length;
    while (place > 0 && entries[best[place - 1]] < entries[i]) place--;
    best.splice(place, 0, i);
    best.length = Math.min(best.length, count);
  }
  return best.map((i) => ({ reply: sayReply(replyAt(i)), value: entries[i] }));
}
