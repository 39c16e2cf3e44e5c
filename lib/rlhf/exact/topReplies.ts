import { checkPrompt, type Prompt } from '../world/prompts';
import { replyAt, replyCount } from '../world/everyReply';
import { sayReply } from '../world/words';
import type { ReplyTable } from './enumerateReplies';
import { checkTable } from './evaluate';

/**
 * The replies with the largest entries in a table: the likeliest ones, or those with the best scores.
 *
 * @param count how many, default 3
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
