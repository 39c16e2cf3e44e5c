import { atLeast, because, given, type Proof } from '../lib/proofs/index';
import type { Rng } from '../lib/tools';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Save, then run checkProof('5.1') in the notebook.

/** 5.1 · Show ∇Σ_y π(r − β log π/ref) = E[Σ_t ∇log π(token t) (r − β log π/ref − b)]. */
// BEGIN SOLUTION
// STUB: export const gradientWithKl: Proof<'5.1'> = ({ grad, sumY, pi, ref, r, beta, log }) => [
// STUB:   given(() => grad(() => sumY((y) => pi(y) * (r(y) - beta * log(pi(y) / ref(y)))))),
// STUB: ];
export const gradientWithKl: Proof<'5.1'> = ({ grad, sumY, E, pi, ref, r, beta, b, tokens, piToken, log }) => {
  const reward = (y: number) => r(y) - beta * log(pi(y) / ref(y));
  return [
    given(() => grad(() => sumY((y) => pi(y) * (r(y) - beta * log(pi(y) / ref(y)))))),
    because(
      ['rewards ignore theta', 'reference ignores theta'],
      () => sumY((y) => grad(() => pi(y)) * reward(y)) - beta * sumY((y) => pi(y) * grad(() => log(pi(y)))),
    ),
    because('scores average to 0', () => sumY((y) => grad(() => pi(y)) * reward(y))),
    because('log trick', () => E((y) => grad(() => log(pi(y))) * reward(y))),
    because('scores average to 0', () => E((y) => grad(() => log(pi(y))) * (reward(y) - b))),
    because('a reply is its tokens', () =>
      E((y) => tokens(y, (t) => grad(() => log(piToken(y, t)))) * (reward(y) - b)),
    ),
  ];
};
// END SOLUTION

/** 5.2 · Show J = β log Z − β KL(π‖π*); that J is at most β log Z (atLeast); and the log-odds of π*. */
// BEGIN SOLUTION
// STUB: export const tiltedPolicy: Proof<'5.2'> = ({ E, pi, ref, r, beta, Z, star, won, lost, log }) => ({
// STUB:   value: [given(() => E((y) => r(y) - beta * log(pi(y) / ref(y))))],
// STUB:   most: [given(() => beta * log(Z))],
// STUB:   odds: [given(() => log(star(won) / star(lost)))],
// STUB: });
export const tiltedPolicy: Proof<'5.2'> = ({ E, sumY, pi, ref, r, beta, Z, star, won, lost, log, exp }) => ({
  value: [
    given(() => E((y) => r(y) - beta * log(pi(y) / ref(y)))),
    because('algebra', () => -beta * sumY((y) => pi(y) * log(pi(y) / (ref(y) * exp(r(y) / beta))))),
    because('star is the tilted reference', () => -beta * sumY((y) => pi(y) * log(pi(y) / (Z * star(y))))),
    because('algebra', () => beta * log(Z) * sumY(pi) - beta * sumY((y) => pi(y) * log(pi(y) / star(y)))),
    because('replies sum to one', () => beta * log(Z) - beta * sumY((y) => pi(y) * log(pi(y) / star(y)))),
  ],
  most: [
    given(() => beta * log(Z)),
    atLeast('KL is not negative', () => beta * log(Z) - beta * sumY((y) => pi(y) * log(pi(y) / star(y)))),
    because('shown: value', () => E((y) => r(y) - beta * log(pi(y) / ref(y)))),
  ],
  odds: [
    given(() => log(star(won) / star(lost))),
    because('star is the tilted reference', () =>
      log((ref(won) * exp(r(won) / beta)) / (ref(lost) * exp(r(lost) / beta))),
    ),
    because('algebra', () => log(ref(won) / ref(lost)) + (r(won) - r(lost)) / beta),
  ],
});
// END SOLUTION

/** 5.3 · shifted(y) = r(y) + c(x). Show that the loss, π* and the gradient are those of r. */
// BEGIN SOLUTION
// STUB: export const blindToShift: Proof<'5.3'> = ({ grad, sumY, E, ref, shifted, beta, won, lost, log, exp }) => ({
// STUB:   loss: [given(() => log(1 + exp(shifted(lost) - shifted(won))))],
// STUB:   policy: [given(() => (ref(won) * exp(shifted(won) / beta)) / sumY((y) => ref(y) * exp(shifted(y) / beta)))],
// STUB:   gradient: [given(() => grad(() => E(shifted)))],
// STUB: });
export const blindToShift: Proof<'5.3'> = ({
  grad,
  sumY,
  E,
  pi,
  ref,
  r,
  shifted,
  c,
  beta,
  Z,
  star,
  won,
  lost,
  log,
  exp,
}) => ({
  loss: [
    given(() => log(1 + exp(shifted(lost) - shifted(won)))),
    because('the shift ignores the reply', () => log(1 + exp(r(lost) + c - (r(won) + c)))),
    because('algebra', () => log(1 + exp(r(lost) - r(won)))),
  ],
  policy: [
    given(() => (ref(won) * exp(shifted(won) / beta)) / sumY((y) => ref(y) * exp(shifted(y) / beta))),
    because(
      'the shift ignores the reply',
      () => (ref(won) * exp((r(won) + c) / beta)) / sumY((y) => ref(y) * exp((r(y) + c) / beta)),
    ),
    because('algebra', () => (ref(won) * exp(r(won) / beta)) / Z),
    because('star is the tilted reference', () => star(won)),
  ],
  gradient: [
    given(() => grad(() => E(shifted))),
    because('the shift ignores the reply', () => grad(() => E((y) => r(y) + c))),
    because('algebra', () => grad(() => E(r)) + c * grad(() => sumY(pi))),
    because('replies sum to one', () => grad(() => E(r)) + c * grad(() => 1)),
    because('algebra', () => grad(() => E(r))),
  ],
});
// END SOLUTION

// ---- Aaliyah's exercises --------------------------------------------------------------------------------------------

/**
 * 5.4 · The loss of a Bradley–Terry reward model, and its slopes.
 *
 * P(win beats lose) = σ(r_win − r_lose), L = the *mean* over the pairs of −log σ(r_win − r_lose)
 *
 * Scores may be negative, and far apart: r_win − r_lose = −800 costs 800, not Infinity.
 *
 * @param rWin scores of the preferred replies, [pairs]
 * @param rLose scores of the others, [pairs]
 * @returns the loss in nats; dL/dr_win and dL/dr_lose, [pairs]
 * @throws an error for no pairs, or lists of unlike length
 * @example
 * preferenceLoss(Float64Array.of(0), Float64Array.of(0)); // → loss ln 2, dWin [−0.5], dLose [0.5]
 */
export function preferenceLoss(
  rWin: Float64Array,
  rLose: Float64Array,
): { loss: number; dWin: Float64Array; dLose: Float64Array } {
  // BEGIN SOLUTION
  const n = rWin.length;
  if (n === 0 || rLose.length !== n) {
    throw new RangeError(
      `${n} winners and ${rLose.length} losers; expected one of each for every pair, and a pair at least`,
    );
  }
  const margins = rWin.map((r, i) => r - rLose[i]);
  // −log σ(d) = log(1 + e^−d): e never gets a large number.
  const losses = margins.map((d) => Math.max(-d, 0) + Math.log1p(Math.exp(-Math.abs(d))));
  // How surprising the label was: σ(−d).
  const surprise = margins.map((d) => 1 / (1 + Math.exp(d)));
  return {
    loss: losses.reduce((sum, x) => sum + x, 0) / n,
    dWin: surprise.map((s) => -s / n),
    dLose: surprise.map((s) => s / n),
  };
  // END SOLUTION
}

/**
 * 5.5 · log π(response | prompt) from a language model's logits: the sum of log π over the response's own tokens.
 *
 * - Row t of the logits is what the model says after token t: it predicts token t + 1.
 * - The prompt's tokens are not counted: the policy did not choose them.
 * - The response begins after the prompt and ends with its first `end` token, which counts (stopping is an action too). What follows
 *   is padding. A response without an `end` runs to the last token. An `end` inside the prompt ends nothing.
 * - Finite for logits of ±1,000.
 *
 * @param logits one row [vocabulary] for each token; the last row may be missing
 * @param tokens prompt, response, and perhaps padding
 * @param promptLength how many of the tokens are the prompt, at least 1
 * @returns nats
 * @throws an error if nothing follows the prompt, or for a token of the response that is not in the vocabulary
 * @example
 * // Two tokens, all rows even: every choice costs ln 2. The response is 0 and the end; the last token is padding.
 * responseLogProb([even, even, even, even], [0, 0, 1, 1], 1, 1); // → −2 ln 2
 */
export function responseLogProb(
  logits: readonly Float64Array[],
  tokens: readonly number[],
  promptLength: number,
  end: number,
): number {
  // BEGIN SOLUTION
  if (tokens.length <= promptLength) throw new RangeError('nothing follows the prompt: the response is empty');
  let sum = 0;
  for (let t = promptLength; t < tokens.length; t++) {
    const row = logits[t - 1];
    const token = tokens[t];
    if (!(token >= 0 && token < row.length))
      throw new RangeError(`tokens[${t}] is ${token}; expected 0 to ${row.length - 1}`);
    const largest = row.reduce((max, z) => Math.max(max, z), -Infinity);
    sum += row[token] - largest - Math.log(row.reduce((total, z) => total + Math.exp(z - largest), 0));
    if (token === end) break;
  }
  return sum;
  // END SOLUTION
}

/**
 * 5.6 · The reward that RLHF really pays: r − β · (log π(y|x) − log π_ref(y|x)), one number for the whole reply.
 *
 * The log-probabilities come token by token; a reply's is their sum. The number is a *reward*: nothing flows back through it.
 *
 * @param reward r, what the reward model says of the reply
 * @param logPi log π of each of its tokens, [T]
 * @param logRef log π_ref of the same tokens, [T]
 * @param beta β, what a nat of distance costs
 * @throws an error for β < 0, which would pay the model for leaving the reference; and for lists of unlike length
 * @example
 * klReward(1, [-0.5, -0.5], [-1, -2], 0.25); // → 1 − 0.25 · (−1 + 3) = 0.5
 */
export function klReward(reward: number, logPi: readonly number[], logRef: readonly number[], beta: number): number {
  // BEGIN SOLUTION
  if (!(beta >= 0)) throw new RangeError(`beta is ${beta}; expected at least 0`);
  if (logPi.length !== logRef.length)
    throw new RangeError(`${logPi.length} and ${logRef.length} tokens; expected as many`);
  return reward - beta * logPi.reduce((sum, log, t) => sum + log - logRef[t], 0);
  // END SOLUTION
}

/**
 * 5.7 · RLOO's advantages: each reply's reward less the mean of the *other* replies to the same prompt. 4.4's leave-one-out again, by
 * prompt: a reward model knows its scores only up to a number c(x) for each prompt.
 *
 * @param rewards the k replies to a prompt stand side by side, [prompts × k]
 * @param k replies to each prompt, at least 2
 * @returns [prompts × k]
 * @throws an error for k < 2 (nobody else to ask), and if k does not divide the number of rewards
 * @example
 * rlooAdvantage(Float64Array.of(1, 3, 100, 106), 2); // → [−2, 2, −6, 6]
 */
export function rlooAdvantage(rewards: Float64Array, k: number): Float64Array {
  // BEGIN SOLUTION
  if (!(Number.isInteger(k) && k >= 2)) throw new RangeError(`k is ${k}; expected a whole number of at least 2`);
  if (rewards.length % k !== 0) throw new RangeError(`${rewards.length} rewards are no groups of ${k}`);
  return rewards.map((r, i) => {
    const start = i - (i % k);
    const sum = rewards.subarray(start, start + k).reduce((total, x) => total + x, 0);
    return r - (sum - r) / (k - 1);
  });
  // END SOLUTION
}

/** What 5.8 needs of a language model, whatever its network. A prompt is its number; a reply is a list of tokens. */
export interface ReplyPolicy {
  /** How many parameters θ has. */
  readonly parameters: number;
  /** Draws a reply to the prompt. */
  sample(prompt: number, rng: Rng): readonly number[];
  /** log π(reply | prompt): the reply's own tokens, its end included. */
  logProb(prompt: number, reply: readonly number[]): number;
  /** ∇ log π(reply | prompt), [parameters]. */
  score(prompt: number, reply: readonly number[]): Float64Array;
}

/**
 * 5.8 · An unbiased estimate of RLHF's gradient: the lesson's sketch made right.
 *
 * J = mean over the prompts of E_y[r(x, y) − β (log π(y|x) − log π_ref(y|x))]
 *
 * ∇J ≈ 1/(n k) Σ_i Σ_j ∇log π(y_ij|x_i) · A_ij, with k replies to each of n prompts drawn from `policy`, and A_ij the reward with its
 * KL part, less the mean of the other replies to the same prompt (5.6 and 5.7).
 *
 * @param reference the policy before RLHF; only its log-probabilities are needed
 * @param reward r(prompt, reply): what the reward model says
 * @param options `k` replies to each prompt, `beta`, and the generator that `sample` is given
 * @returns a step *up* J, [parameters]
 * @throws an error for k < 2, β < 0, or no prompts
 * @example
 * const g = rlhfGradient(policy, reference, reward, [0, 1, 2], { k: 4, beta: 0.25, rng });
 */
export function rlhfGradient(
  policy: ReplyPolicy,
  reference: Pick<ReplyPolicy, 'sample' | 'logProb'>,
  reward: (prompt: number, reply: readonly number[]) => number,
  prompts: readonly number[],
  { k, beta, rng }: { readonly k: number; readonly beta: number; readonly rng: Rng },
): Float64Array {
  // BEGIN SOLUTION
  if (!(Number.isInteger(k) && k >= 2)) throw new RangeError(`k is ${k}; expected a whole number of at least 2`);
  if (!(beta >= 0)) throw new RangeError(`beta is ${beta}; expected at least 0`);
  if (prompts.length === 0) throw new RangeError('no prompts; expected at least one');
  const gradient = new Float64Array(policy.parameters);
  for (const prompt of prompts) {
    const replies = Array.from({ length: k }, () => policy.sample(prompt, rng));
    const rewards = Float64Array.from(
      replies,
      (reply) => reward(prompt, reply) - beta * (policy.logProb(prompt, reply) - reference.logProb(prompt, reply)),
    );
    const advantages = rlooAdvantage(rewards, k);
    replies.forEach((reply, j) => {
      const score = policy.score(prompt, reply);
      for (let i = 0; i < gradient.length; i++) gradient[i] += (score[i] * advantages[j]) / (k * prompts.length);
    });
  }
  return gradient;
  // END SOLUTION
}
