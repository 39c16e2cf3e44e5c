import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { because, given, type Proof } from '../lib/proofs/index';
import { tf } from '../lib/tensorflow';
import { makeRng, type Rng } from '../lib/tools';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Save, then run checkProof('2.1') in the notebook.

/** 2.1 · Show ∇J = E[Σ_t γᵗ ∇log π(a_t|s_t) G_t], for J = E[R] and R = Σ_t γᵗ r_t. */
// BEGIN SOLUTION
// STUB: export const theorem: Proof<'2.1'> = ({ grad, E, R }) => [given(() => grad(() => E((tau) => R(tau))))];
export const theorem: Proof<'2.1'> = ({ grad, sum, E, P, R, G, r, rho, p, logPi, steps, moves, past, gamma, log }) => [
  given(() => grad(() => E((tau) => R(tau)))),
  because('definition', () => grad(() => sum((tau) => P(tau) * R(tau)))),
  because('rewards ignore theta', () => sum((tau) => grad(() => P(tau)) * R(tau))),
  because('log trick', () => sum((tau) => P(tau) * grad(() => log(P(tau))) * R(tau))),
  because('definition', () => E((tau) => grad(() => log(P(tau))) * R(tau))),
  because('algebra', () =>
    E(
      (tau) =>
        grad(
          () =>
            log(rho(tau.s[0])) +
            moves(tau, (t) => log(p(tau.s[t + 1], tau.s[t], tau.a[t]))) +
            steps(tau, (t) => logPi(tau, t)),
        ) * R(tau),
    ),
  ),
  because('environment ignores theta', () => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t))) * R(tau))),
  because('algebra', () =>
    E((tau) =>
      steps(
        tau,
        (t) => grad(() => logPi(tau, t)) * (past(tau, t, (k) => gamma ** k * r(tau, k)) + gamma ** t * G(tau, t)),
      ),
    ),
  ),
  because('causality', () => E((tau) => steps(tau, (t) => gamma ** t * grad(() => logPi(tau, t)) * G(tau, t)))),
];
// END SOLUTION

/** 2.2 · Show E_a[∇log π(a|s) b(s)] = 0. */
// BEGIN SOLUTION
// STUB: export const freeBaseline: Proof<'2.2'> = ({ grad, Ea, pi, b, s, log }) => [
// STUB:   given(() => Ea((a) => grad(() => log(pi(a, s))) * b(s))),
// STUB: ];
export const freeBaseline: Proof<'2.2'> = ({ grad, Ea, sumA, pi, b, s, log }) => [
  given(() => Ea((a) => grad(() => log(pi(a, s))) * b(s))),
  because('definition', () => sumA((a) => pi(a, s) * grad(() => log(pi(a, s))) * b(s))),
  because('log trick', () => sumA((a) => grad(() => pi(a, s)) * b(s))),
  because('baseline ignores the action', () => b(s) * sumA((a) => grad(() => pi(a, s)))),
  because('algebra', () => b(s) * grad(() => sumA((a) => pi(a, s)))),
  because('policy sums to one', () => b(s) * grad(() => 1)),
  because('algebra', () => 0),
];
// END SOLUTION

// ---- Aaliyah's code -----------------------------------------------------------------------------------------------
// Write a function, save, and run check('2.3') in the notebook.

/**
 * 2.3 · log π(action) of a softmax over logits: z_a − log Σ_b e^{z_b}.
 *
 * @param logits z, any finite numbers, also ±1000, [A]
 * @param action an index from 0 to A − 1
 * @returns a number ≤ 0, in nats
 * @example logProbability([0, 0], 1) is −0.6931, and logProbability([1000, -1000], 1) is −2000
 */
export function logProbability(logits: readonly number[], action: number): number {
  // BEGIN SOLUTION
  const largest = Math.max(...logits);
  const sum = logits.reduce((total, z) => total + Math.exp(z - largest), 0);
  return logits[action] - largest - Math.log(sum);
  // END SOLUTION
}

/**
 * 2.4 · The score: the gradient of log π(action) by the logits, onehot(action) − π.
 *
 * @param logits z, any finite numbers, also ±1000, [A]
 * @param action an index from 0 to A − 1
 * @returns [A]; adds up to 0
 * @example score([0, 0], 1) is [-0.5, 0.5]
 */
export function score(logits: readonly number[], action: number): number[] {
  // BEGIN SOLUTION
  return logits.map((_, a) => (a === action ? 1 : 0) - Math.exp(logProbability(logits, a)));
  // END SOLUTION
}

/**
 * 2.5 · Reward-to-go: G_t = r_t + γ r_{t+1} + γ² r_{t+2} + …, for every step of an episode.
 *
 * @param rewards [T], left as they are; T may be 0, and may be 100,000
 * @param gamma the discount γ, from 0 to 1
 * @returns [T]
 * @example rewardToGo([1, 2, 3], 0.5) is [2.75, 3.5, 3]
 */
export function rewardToGo(rewards: readonly number[], gamma: number): number[] {
  // BEGIN SOLUTION
  const returns = Array<number>(rewards.length);
  let future = 0;
  for (let t = rewards.length - 1; t >= 0; t--) returns[t] = future = rewards[t] + gamma * future;
  return returns;
  // END SOLUTION
}

/**
 * 2.6 · A loss whose slope is minus the policy gradient of one episode: −Σ_t log π(a_t|s_t) · weights_t.
 *
 * Only its *slope* is tested, never its value. `await ready()` must have run once before `tf` is used (the check does that).
 *
 * @param logits z of each step, [T, A]
 * @param actions the index of the action that was taken at each step, int32, [T]
 * @param weights what each step's log-probability is weighed with, such as G_t; a constant for this purpose, [T]
 * @returns a scalar tensor
 * @example for one step with logits [[0, 0]], action 1 and weight 2 the slope by the logits is [[1, -1]]
 */
export function policyGradientLoss(logits: Tensor2D, actions: Tensor1D, weights: Tensor1D): Scalar {
  // BEGIN SOLUTION
  const taken = tf.oneHot(actions, logits.shape[1]);
  const logProbs = tf.logSoftmax(logits).mul(taken).sum(1);
  return logProbs.mul(weights).sum().neg().asScalar();
  // END SOLUTION
}

/** A day that was lived: at hour t in `states[t]`, where `actions[t]` was chosen and `rewards[t]` was paid. */
export interface Day {
  readonly states: readonly number[];
  /** 0 is safe, 1 is bold. */
  readonly actions: readonly number[];
  readonly rewards: readonly number[];
}

/**
 * 2.7 · Estimates ∇J from n blind days, with error bars: the mean over days of Σ_t ∇log π(a_t|s_t) G_t, with γ = 1.
 *
 * The policy has one number for each state: bold with probability σ(θ_s) = 1 / (1 + e^{−θ_s}). So ∇log π(a|s) is a − σ(θ_s) at
 * place s, and 0 elsewhere.
 *
 * @param sampler lives one day by the policy of theta. Its chance comes from the rng that you hand it
 * @param theta [S]
 * @param n how many days, 2 or more
 * @param seed makes *one* generator for all days: makeRng(seed). The same seed gives the same answer
 * @returns mean [S], and its standard error [S]: s/√n, with n − 1 inside s
 * @example two days that contribute [1, 0] and [3, 0]: mean [2, 0], standardError [1, 0]
 */
export function estimateGradient(
  sampler: (theta: readonly number[], rng: Rng) => Day,
  theta: readonly number[],
  n: number,
  seed: number,
): { mean: number[]; standardError: number[] } {
  // BEGIN SOLUTION
  const rng = makeRng(seed);
  const days = Array.from({ length: n }, () => {
    const { states, actions, rewards } = sampler(theta, rng);
    const returns = rewardToGo(rewards, 1);
    const gradient = theta.map(() => 0);
    states.forEach((s, t) => (gradient[s] += (actions[t] - 1 / (1 + Math.exp(-theta[s]))) * returns[t]));
    return gradient;
  });
  const mean = theta.map((_, i) => days.reduce((sum, day) => sum + day[i], 0) / n);
  const standardError = theta.map((_, i) => {
    const squares = days.reduce((sum, day) => sum + (day[i] - mean[i]) ** 2, 0);
    return Math.sqrt(squares / (n - 1) / n);
  });
  return { mean, standardError };
  // END SOLUTION
}
