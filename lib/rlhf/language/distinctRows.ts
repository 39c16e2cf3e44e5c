import { promptCount } from '../world/prompts';
import { contextAfter, contextCount, replyCount } from '../world/everyReply';
import { end, longestReply } from '../world/words';
import { encodeInto, inputWidth, type InputRows } from './encode';
import type { ReplyBatch } from './replyBatch';
import { rowAllotter, type RowAllotter } from './rowAllotter';
import { roomFor } from './roomFor';

const L = longestReply;

/** What goes through a network: each different row once. */
export interface DistinctRows {
  /** Different rows. */
  readonly rows: number;
  /** One-hot, [rows × 64]. The next call overwrites it, as it does `rowOf`. */
  readonly inputs: Float32Array;
  /** Which of them belongs to each token (contexts), or to each reply; what lies behind those of the batch means nothing. */
  readonly rowOf: Int32Array;
}

// One table each for all networks: it is used within a call only. Made at the first call: the second has 8 MB.
let contexts: RowAllotter | undefined;
let replies: RowAllotter | undefined;
const rowRoom = roomFor(Int32Array);

/** The number of a context among those of all prompts. */
export const contextKey = (prompt: number, context: number): number => prompt * contextCount + context;

/** Rows for contexts: begin a round before use. */
export const contextAllotter = (): RowAllotter => (contexts ??= rowAllotter(promptCount * contextCount));

/** What a model saw before each token of each reply, reply after reply. */
export function distinctContexts(
  { count, prompts, tokens, lengths }: ReplyBatch,
  tokenCount: number,
  zeros: InputRows,
): DistinctRows {
  const allotter = contextAllotter();
  allotter.begin();
  const rowOf = rowRoom(tokenCount);
  const inputs = zeros(tokenCount);
  for (let i = 0, at = 0; i < count; i++) {
    for (let t = 0, context = 0; t < lengths[i]; t++, at++) {
      if (t > 0) context = contextAfter(t - 1, context, tokens[i * L + t - 1]);
      const known = allotter.rows;
      const row = allotter.rowOf(contextKey(prompts[i], context));
      if (row === known) encodeInto(inputs, row, prompts[i], tokens, i * L, t);
      rowOf[at] = row;
    }
  }
  return { rows: allotter.rows, inputs: inputs.subarray(0, allotter.rows * inputWidth), rowOf };
}

/** The whole replies. */
export function distinctReplies({ count, prompts, tokens, lengths }: ReplyBatch, zeros: InputRows): DistinctRows {
  const allotter = (replies ??= rowAllotter(promptCount * replyCount));
  allotter.begin();
  const rowOf = rowRoom(count);
  const inputs = zeros(count);
  for (let i = 0; i < count; i++) {
    const words = tokens[i * L + lengths[i] - 1] === end ? lengths[i] - 1 : lengths[i];
    let reply = 0;
    for (let t = 0; t < words; t++) reply = contextAfter(t, reply, tokens[i * L + t]);
    const known = allotter.rows;
    const row = allotter.rowOf(prompts[i] * replyCount + reply);
    if (row === known) encodeInto(inputs, row, prompts[i], tokens, i * L, lengths[i]);
    rowOf[i] = row;
  }
  return { rows: allotter.rows, inputs: inputs.subarray(0, allotter.rows * inputWidth), rowOf };
}
