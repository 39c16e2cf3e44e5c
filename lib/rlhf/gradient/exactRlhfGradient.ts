import { softmaxRow } from '../../policies/softmaxRow';
import { contextRows, type ReplyTable } from '../exact/enumerateReplies';
import { checkTable } from '../exact/evaluate';
import type { TokenPolicy } from '../language/tokenPolicy';
import { checkBeta } from '../stages/check';
import { contextAfter, contextCount, firstOfDepth, replyCount } from '../world/everyReply';
import { mistakenShare, promptCount, promptWeight } from '../world/prompts';
import { end, longestReply, vocabulary } from '../world/words';
import { takeGradient } from './rlhfGradientSketch';

const A = vocabulary.length;
const open = end;

/**
 * RLHF's gradient, exactly: ∇ of J = E[r − β (log π − log π_ref)] over all prompts and all replies.
 *
 * In Sutton's form: for each beginning of a reply, how often it comes up, times Σ_a ∇π(a) Q(a), where Q is what the reply will be
 * worth on average. It needs neither samples nor a score function.
 *
 * @param reference log π_ref of every reply, from `enumerateReplies`
 * @param scores r of every reply
 * @returns a step up J, in the order of `network.getWeights()`; the policy's own gradient is cleared
 * @throws RangeError for β < 0, or a table of another size
 * @example
 * import { enumerateReplies, exactRlhfGradient, makeRng, makeTokenPolicy } from './lib/index';
 * const policy = await makeTokenPolicy({ rng: makeRng(1) });
 * const reference = enumerateReplies(policy);
 * // Where all replies are worth the same, there is nothing to learn.
 * const gradient = exactRlhfGradient(policy, reference, reference.map(() => 5), { beta: 0.25 });
 * gradient.every((g) => Math.abs(g) < 1e-6); // → true
 */
export function exactRlhfGradient(
  policy: TokenPolicy,
  reference: ReplyTable,
  scores: ReplyTable,
  { beta, mistaken = mistakenShare }: { readonly beta: number; readonly mistaken?: number },
): Float64Array {
  checkBeta(beta);
  checkTable('reference', reference);
  checkTable('scores', scores);
  const rows = contextRows();
  policy.network.zeroGradient();
  for (let prompt = 0; prompt < promptCount; prompt++) {
    rows.forPrompt(prompt);
    const tree = treeOf(policy.network.forward(rows.inputs, contextCount));
    const base = prompt * replyCount;
    // What each reply is worth in the end: the reward, and what its probability costs.
    const worth = (reply: number, logProb: number): number =>
      scores[base + reply] - beta * (logProb - reference[base + reply]);
    policy.network.backward(logitSlopes(tree, worth, -promptWeight(prompt, mistaken)));
  }
  return takeGradient(policy).map((g) => -g);
}

/** What the policy does in every context of one prompt. */
interface Tree {
  /** π(a | context), [1464 × 12], and its logarithm. */
  readonly probabilities: Float64Array;
  readonly logProbs: Float64Array;
  /** log of how often a context comes up, [1464]. */
  readonly reach: Float64Array;
}

function treeOf(logits: Float32Array): Tree {
  const tree = {
    probabilities: new Float64Array(contextCount * A),
    logProbs: new Float64Array(contextCount * A),
    reach: new Float64Array(contextCount),
  };
  const row = new Float64Array(A);
  for (let depth = 0; depth < longestReply; depth++) {
    for (let c = firstOfDepth[depth]; c < firstOfDepth[depth + 1]; c++) {
      const logSum = softmaxRow(logits, c * A, A, row);
      tree.probabilities.set(row, c * A);
      for (let a = 0; a < A; a++) tree.logProbs[c * A + a] = logits[c * A + a] - logSum;
      for (let a = 0; a < open && depth < longestReply - 1; a++)
        tree.reach[contextAfter(depth, c, a)] = tree.reach[c] + tree.logProbs[c * A + a];
    }
  }
  return tree;
}

/** factor · dJ/dlogits in every context: how often it comes up · π(a) (Q(a) − V), found from the last token backwards. */
function logitSlopes(tree: Tree, worth: (reply: number, logProb: number) => number, factor: number): Float32Array {
  const slopes = new Float32Array(contextCount * A);
  const value = new Float64Array(contextCount);
  const q = new Float64Array(A);
  for (let depth = longestReply - 1; depth >= 0; depth--) {
    for (let c = firstOfDepth[depth]; c < firstOfDepth[depth + 1]; c++) {
      for (let a = 0; a < A; a++) {
        const reply = a === end ? c : contextAfter(depth, c, a);
        const ends = a === end || depth === longestReply - 1;
        q[a] = ends ? worth(reply, tree.reach[c] + tree.logProbs[c * A + a]) : value[reply];
        value[c] += tree.probabilities[c * A + a] * q[a];
      }
      const often = factor * Math.exp(tree.reach[c]);
      for (let a = 0; a < A; a++) slopes[c * A + a] = often * tree.probabilities[c * A + a] * (q[a] - value[c]);
    }
  }
  return slopes;
}
