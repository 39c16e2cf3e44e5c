import { softmaxRow } from '../../policies/softmaxRow';
import { encodeInto, inputWidth } from '../language/encode';
import type { TokenPolicy } from '../language/tokenPolicy';
import { claimOf, promptCount, thingOf, type Prompt } from '../world/prompts';
import { contextCount, everyReply, firstOfDepth, replyCount } from '../world/everyReply';
import { end, longestReply, vocabulary } from '../world/words';

/** A number for every reply to every prompt, [64 × 16105]: log-probabilities in nats, or scores. */
export type ReplyTable = Float64Array;

/** How many children a context has: each token that does not end the reply. */
const open = end;
const A = vocabulary.length;
const W = inputWidth;

/**
 * The contexts of a prompt as inputs, [1464 × 64]: every beginning of a reply. The rows are made once, with thing 0 and claim 0;
 * `forPrompt` moves these two ones.
 */
export function contextRows(): { readonly inputs: Float32Array; forPrompt(prompt: Prompt): void } {
  const { tokens } = everyReply();
  const inputs = new Float32Array(contextCount * inputWidth);
  for (let depth = 0; depth < longestReply; depth++) {
    // Context j of this depth is reply j of this depth without its full stop.
    for (let row = firstOfDepth[depth]; row < firstOfDepth[depth + 1]; row++)
      encodeInto(inputs, row, 0, tokens, row * longestReply, depth);
  }
  return { inputs, forPrompt: promptMover(inputs, contextCount) };
}

/** Moves the ones for thing and claim of all rows from the last prompt to the next. */
export function promptMover(inputs: Float32Array, rows: number): (prompt: Prompt) => void {
  let [thing, claim] = [0, 0];
  return (prompt) => {
    const [nextThing, nextClaim] = [thingOf(prompt), claimOf(prompt)];
    for (let row = 0; row < rows; row++) {
      const at = row * W;
      inputs[at + thing] = 0;
      inputs[at + 8 + claim] = 0;
      inputs[at + nextThing] = 1;
      inputs[at + 8 + nextClaim] = 1;
    }
    [thing, claim] = [nextThing, nextClaim];
  };
}

/**
 * log π of every reply to every prompt: nothing is sampled.
 *
 * @param out reused if given, [64 × 16105]
 * @returns nats, [64 × 16105]; the probabilities of each prompt add up to 1
 * @example
 * import { enumerateReplies, makeRng, makeTokenPolicy } from './lib/index';
 * const logProbs = enumerateReplies(await makeTokenPolicy({ rng: makeRng(1) }));
 * logProbs.subarray(0, 16105).reduce((sum, l) => sum + Math.exp(l), 0).toFixed(6); // → '1.000000'
 */
export function enumerateReplies(
  { network }: TokenPolicy,
  out: ReplyTable = new Float64Array(promptCount * replyCount),
): ReplyTable {
  const rows = contextRows();
  const probabilities = new Float64Array(A);
  const soFar = new Float64Array(contextCount);
  for (let prompt = 0; prompt < promptCount; prompt++) {
    rows.forPrompt(prompt);
    const logits = network.forward(rows.inputs, contextCount);
    const base = prompt * replyCount;
    for (let depth = 0; depth < longestReply; depth++) {
      const [from, to] = [firstOfDepth[depth], firstOfDepth[depth + 1]];
      for (let row = from; row < to; row++) {
        const at = row * A;
        const left = soFar[row] - softmaxRow(logits, at, A, probabilities);
        out[base + row] = left + logits[at + open];
        const child = to + (row - from) * open;
        // A fourth word ends the reply: there is no context after it, and the reply stands where the context would.
        const [target, offset] = depth === longestReply - 1 ? [out, base] : [soFar, 0];
        for (let a = 0; a < open; a++) target[offset + child + a] = left + logits[at + a];
      }
    }
  }
  return out;
}
