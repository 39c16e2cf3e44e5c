import type { Engine, Network } from '../../engine/network';
import type { Rng } from '../../engine/rng';
import { drawIndex } from '../../policies/drawIndex';
import { softmaxRow } from '../../policies/softmaxRow';
import { checkPrompt } from '../world/prompts';
import { contextAfter } from '../world/everyReply';
import { end, longestReply, vocabulary } from '../world/words';
import { contextAllotter, contextKey, distinctContexts, type DistinctRows } from './distinctRows';
import { encodeInto, inputRows, inputWidth, tokenCount, type InputRows } from './encode';
import { emptyBatch, type ReplyBatch } from './replyBatch';
import { roomFor } from './roomFor';
import { copyNetwork, tokenNetwork } from './tokenNetwork';

// Read once: the loops below run a million times.
const A = vocabulary.length;
const L = longestReply;
const stop = end;

const [probabilityRoom, logSumRoom, weightRoom, saidRoom] = [0, 1, 2, 3].map(() => roomFor(Float64Array));
const slopeRoom = roomFor(Float32Array);
const one = new Float64Array(A);

/** Replies that a policy has drawn itself, with what it thought of them. */
export interface SampledReplies extends ReplyBatch {
  /** log π(reply | prompt) when it was drawn, in nats, [count]. */
  readonly logProbs: Float64Array;
}

/**
 * A language model: a softmax policy over the next token. State: prompt and tokens so far. Action: the next token.
 *
 * π(y|x) = Π_t π(y_t | x, y_<t): a reply is an episode, and its log-probability the sum over its own tokens. The prompt's words
 * are not the policy's choice and have no part in it; nor has padding behind the full stop.
 */
export interface TokenPolicy {
  readonly network: Network;
  /** Draws one reply for each prompt, on-policy. @throws Error when the logits are not finite */
  sample(prompts: ArrayLike<number>, rng: Rng): SampledReplies;
  /** log π(reply | prompt) of each reply, in nats, [count]. */
  logProbs(batch: ReplyBatch): Float64Array;
  /**
   * Adds the gradient of the loss −Σ_i weights[i] · log π(reply_i | prompt_i) / count. All tokens of a reply get its weight: there
   * is one reward, at the end, and γ is 1.
   *
   * @returns the loss
   */
  addGradient(batch: ReplyBatch, weights: ArrayLike<number>): number;
  /** The same weights in a network of its own, which can learn while this one stays. */
  copy(engine?: Engine): Promise<TokenPolicy>;
  dispose(): void;
}

/**
 * A language model that has learned nothing yet, 4,940 parameters.
 *
 * @example
 * import { makeRng, makeTokenPolicy } from './lib/index';
 * const policy = await makeTokenPolicy({ rng: makeRng(1) });
 * policy.network.getWeights().length; // → 4940
 */
export async function makeTokenPolicy(options: { readonly rng: Rng; readonly engine?: Engine }): Promise<TokenPolicy> {
  return tokenPolicy(await tokenNetwork(options.engine ?? 'simd', A, options.rng));
}

/** A network's logits as a language model. Contexts that are the same go through the network once. */
export function tokenPolicy(network: Network): TokenPolicy {
  const zeros = inputRows();
  return {
    network,
    sample: (prompts, rng) => sampleReplies(network, zeros, prompts, rng),
    logProbs(batch) {
      const { rows, inputs, rowOf } = distinctContexts(batch, tokenCount(batch), zeros);
      const logits = network.forward(inputs, rows);
      const { logSums } = softmaxRows(logits, rows);
      const logProbs = new Float64Array(batch.count);
      for (let i = 0, at = 0; i < batch.count; i++) {
        for (let t = 0; t < batch.lengths[i]; t++, at++)
          logProbs[i] += logits[rowOf[at] * A + batch.tokens[i * L + t]] - logSums[rowOf[at]];
      }
      return logProbs;
    },
    addGradient(batch, weights) {
      if (weights.length !== batch.count)
        throw new RangeError(`weights has ${weights.length} entries; expected ${batch.count}, one for each reply`);
      return addReplyGradient(network, batch, weights, distinctContexts(batch, tokenCount(batch), zeros));
    },
    copy: async (engine) => tokenPolicy(await copyNetwork(network, engine)),
    dispose: () => network.dispose(),
  };
}

/**
 * The gradient of −Σ_i w_i log π(reply_i) / count by the logits of a context is (Σ w) π − Σ w one-hot(token), over the tokens that were
 * said in it.
 */
function addReplyGradient(
  network: Network,
  { count, tokens, lengths }: ReplyBatch,
  weights: ArrayLike<number>,
  { rows, inputs, rowOf }: DistinctRows,
): number {
  const logits = network.forward(inputs, rows);
  const { probabilities, logSums } = softmaxRows(logits, rows);
  const rowWeights = weightRoom(rows).fill(0, 0, rows);
  const said = saidRoom(rows * A).fill(0, 0, rows * A);
  let loss = 0;
  for (let i = 0, at = 0; i < count; i++) {
    const weight = weights[i] / count;
    for (let t = 0; t < lengths[i]; t++, at++) {
      const row = rowOf[at];
      const logit = row * A + tokens[i * L + t];
      rowWeights[row] += weight;
      said[logit] += weight;
      loss -= weight * (logits[logit] - logSums[row]);
    }
  }
  const slopes = slopeRoom(rows * A).subarray(0, rows * A);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let a = 0; a < A; a++, at++) slopes[at] = rowWeights[row] * probabilities[at] - said[at];
  }
  network.backward(slopes);
  return loss;
}

/** π in each row, [rows × 12], and the logarithms of what it was divided by, [rows]. The next call overwrites both. */
function softmaxRows(logits: Float32Array, rows: number): { probabilities: Float64Array; logSums: Float64Array } {
  const probabilities = probabilityRoom(rows * A);
  const logSums = logSumRoom(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    logSums[row] = softmaxRow(logits, at, A, one);
    for (let a = 0; a < A; a++) probabilities[at++] = one[a];
  }
  return { probabilities, logSums };
}

/** All replies grow by one token at a time: one pass through the network for each position, not for each reply. */
function sampleReplies(network: Network, zeros: InputRows, prompts: ArrayLike<number>, rng: Rng): SampledReplies {
  const batch = emptyBatch(prompts.length);
  const logProbs = new Float64Array(prompts.length);
  const contexts = new Int32Array(prompts.length);
  const rowOf = new Int32Array(prompts.length);
  const allotter = contextAllotter();
  let speaking = Array.from(prompts, (prompt, i) => {
    checkPrompt(prompt);
    batch.prompts[i] = prompt;
    return i;
  });
  for (let t = 0; t < L && speaking.length > 0; t++) {
    const inputs = zeros(speaking.length);
    allotter.begin();
    for (const i of speaking) {
      const known = allotter.rows;
      rowOf[i] = allotter.rowOf(contextKey(batch.prompts[i], contexts[i]));
      if (rowOf[i] === known) encodeInto(inputs, known, batch.prompts[i], batch.tokens, i * L, t);
    }
    const { rows } = allotter;
    const logits = network.forward(inputs.subarray(0, rows * inputWidth), rows);
    const { probabilities, logSums } = softmaxRows(logits, rows);
    const goOn: number[] = [];
    for (const i of speaking) {
      const row = rowOf[i];
      const token = drawToken(probabilities, row * A, logSums[row], rng);
      batch.tokens[i * L + t] = token;
      batch.lengths[i] = t + 1;
      logProbs[i] += logits[row * A + token] - logSums[row];
      contexts[i] = contextAfter(t, contexts[i], token);
      if (token !== stop) goOn.push(i);
    }
    speaking = goOn;
  }
  return { ...batch, logProbs };
}

function drawToken(probabilities: Float64Array, at: number, logSum: number, rng: Rng): number {
  if (!Number.isFinite(logSum)) {
    throw new Error(
      'the policy’s logits are not finite: its weights have diverged; a lower learning rate may keep them finite',
    );
  }
  return drawIndex(probabilities, A, rng, at);
}
