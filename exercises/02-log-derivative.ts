import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { because, given, type Proof } from '../lib/proofs/index';
import { tf } from '../lib/tensorflow';
import { makeRng, type Rng } from '../lib/tools';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Save, then run checkProof('2.1') in the notebook.

/** 2.1 · Show ∇J = E[Σ_t γᵗ ∇log π(a_t|s_t) G_t], for J = E[R] and R = Σ_t γᵗ r_t. */
export const theorem: Proof<'2.1'> = ({ grad, E, R }) => [given(() => grad(() => E((tau) => R(tau))))];

/** 2.2 · Show E_a[∇log π(a|s) b(s)] = 0. */
export const freeBaseline: Proof<'2.2'> = ({ grad, Ea, pi, b, s, log }) => [
  given(() => Ea((a) => grad(() => log(pi(a, s))) * b(s))),
];

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
  throw new Error('not implemented');
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
  throw new Error('not implemented');
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
  throw new Error('not implemented');
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
  throw new Error('not implemented');
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
  throw new Error('not implemented');
}
