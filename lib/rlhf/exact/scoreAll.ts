import { encodeInto, inputWidth } from '../language/encode';
import type { RewardModel } from '../stages/rewardModel';
import { promptCount } from '../world/prompts';
import { everyReply, replyCount } from '../world/everyReply';
import { longestReply } from '../world/words';
import { promptMover, type ReplyTable } from './enumerateReplies';

/** Rows at a time: the memory of the network stays small. */
const block = 2048;

/**
 * The reward model's score of every reply to every prompt.
 *
 * @returns [64 × 16105]
 * @example
 * import { makeRng, scoreAll } from './lib/index';
 * import { makeRewardModel } from './lib/rlhf/stages/rewardModel';
 * const scores = scoreAll(await makeRewardModel({ rng: makeRng(1) }));
 * scores.length; // → 1030720
 */
export function scoreAll(
  { network }: RewardModel,
  out: ReplyTable = new Float64Array(promptCount * replyCount),
): ReplyTable {
  const { tokens, lengths } = everyReply();
  for (let from = 0; from < replyCount; from += block) {
    const rows = Math.min(block, replyCount - from);
    const inputs = new Float32Array(rows * inputWidth);
    for (let row = 0; row < rows; row++)
      encodeInto(inputs, row, 0, tokens, (from + row) * longestReply, lengths[from + row]);
    const forPrompt = promptMover(inputs, rows);
    for (let prompt = 0; prompt < promptCount; prompt++) {
      forPrompt(prompt);
      out.set(network.forward(inputs, rows), prompt * replyCount + from);
    }
  }
  return out;
}
