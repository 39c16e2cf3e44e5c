import type { Engine, Network } from '../../engine/network';
import type { Rng } from '../../engine/rng';
import { categoricalPolicy } from '../../policies/categoricalPolicy';
import { softmaxRow } from '../../policies/softmaxRow';
import { checkPrompt } from '../world/prompts';
import { end, longestReply, vocabulary } from '../world/words';
import { encodeContexts, encodeInto, inputRows, tokenCount } from './encode';
import { emptyBatch, type ReplyBatch } from './replyBatch';
import { copyNetwork, tokenNetwork } from './tokenNetwork';

// Read once: the loops below run a million times.
const A = vocabulary.length;
const L = longestReply;
const stop = end;

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

/** A language model that has learned nothing yet, 4,940 parameters. */
export async function makeTokenPolicy(options: { readonly rng: Rng; readonly engine?: Engine }): Promise<TokenPolicy> {
  return tokenPolicy(await tokenNetwork(options.engine ?? 'simd', A, options.rng));
}

/** A network's logits as a language model. */
export function tokenPolicy(network: Network): TokenPolicy {
  const softmax = categoricalPolicy(network);
  const zeros = inputRows();
  const probabilities = new Float64Array(A);
  return {
    network,
    sample: (prompts, rng) => sampleReplies(network, zeros, prompts, rng),
    logProbs(batch) {
      const rows = tokenCount(batch);
      const logits = forward(network, zeros, batch, rows);
      const logProbs = new Float64Array(batch.count);
      for (let i = 0, at = 0; i < batch.count; i++) {
        for (let t = 0; t < batch.lengths[i]; t++, at += A)
          logProbs[i] += logits[at + batch.tokens[i * L + t]] - softmaxRow(logits, at, A, probabilities);
      }
      return logProbs;
    },
    addGradient(batch, weights) {
      if (weights.length !== batch.count)
        throw new RangeError(`weights has ${weights.length} entries; expected ${batch.count}, one for each reply`);
      const rows = tokenCount(batch);
      const observations = zeros(rows);
      encodeContexts(batch, observations);
      const actions = new Int32Array(rows);
      const rowWeights = new Float64Array(rows);
      for (let i = 0, row = 0; i < batch.count; i++) {
        for (let t = 0; t < batch.lengths[i]; t++, row++) {
          actions[row] = batch.tokens[i * L + t];
          rowWeights[row] = weights[i];
        }
      }
      return softmax.addGradient({ length: rows, observations, actions }, rowWeights, { divisor: batch.count }).loss;
    },
    copy: async (engine) => tokenPolicy(await copyNetwork(network, engine)),
    dispose: () => network.dispose(),
  };
}

type ZeroRows = (rows: number) => Float32Array;

function forward(network: Network, zeros: ZeroRows, batch: ReplyBatch, rows: number): Float32Array {
  const inputs = zeros(rows);
  encodeContexts(batch, inputs);
  return network.forward(inputs, rows);
}

/** All replies grow by one token at a time: one pass through the network for each position, not for each reply. */
function sampleReplies(network: Network, zeros: ZeroRows, prompts: ArrayLike<number>, rng: Rng): SampledReplies {
  const batch = emptyBatch(prompts.length);
  const logProbs = new Float64Array(prompts.length);
  const probabilities = new Float64Array(A);
  const last = A - 1;
  let speaking = Array.from(prompts, (prompt, i) => {
    checkPrompt(prompt);
    batch.prompts[i] = prompt;
    return i;
  });
  for (let t = 0; t < L && speaking.length > 0; t++) {
    const inputs = zeros(speaking.length);
    speaking.forEach((i, row) => encodeInto(inputs, row, batch.prompts[i], batch.tokens, i * L, t));
    const logits = network.forward(inputs, speaking.length);
    const goOn: number[] = [];
    for (let row = 0; row < speaking.length; row++) {
      const i = speaking[row];
      const at = row * A;
      const logSum = softmaxRow(logits, at, A, probabilities);
      if (!Number.isFinite(logSum)) throw new Error('the policy’s logits are not finite: its weights have diverged');
      let rest = rng();
      let token = 0;
      while (token < last && (rest -= probabilities[token]) >= 0) token++;
      batch.tokens[i * L + t] = token;
      batch.lengths[i] = t + 1;
      logProbs[i] += logits[at + token] - logSum;
      if (token !== stop) goOn.push(i);
    }
    speaking = goOn;
  }
  return { ...batch, logProbs };
}
