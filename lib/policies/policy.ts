import type { Rng } from '../engine/rng';
import type { Network } from '../engine/network';
import type { Action } from '../environments/environment';
import type { ScoreGradientOptions } from './scoreGradientOptions';

/** What `sample` returns: the action and log π(action | observation). */
export interface Sampled<A extends Action = Action> {
  readonly action: A;
  readonly logProb: number;
}

/** The part of a rollout that a policy's gradient looks at; see `Rollout` for the shapes. */
export interface ActedRows {
  readonly length: number;
  readonly observations: Float32Array;
  readonly actions: Int32Array | Float32Array;
}

/**
 * A stochastic policy π(a | s) with parameters θ. REINFORCE needs two things of it: draw an action, and the gradient of
 * its log-probability.
 */
export interface Policy<A extends Action = Action> {
  readonly kind: 'softmax' | 'gaussian';
  /** The networks (or tables) that hold θ: what an optimiser steps, in this order. */
  readonly networks: readonly Network[];
  /** Draws an action, from `rng` only. */
  sample(observation: ArrayLike<number>, rng: Rng): Sampled<A>;
  /** The most likely action: argmax over logits (lowest index on ties), the mean of a Gaussian. */
  greedy(observation: ArrayLike<number>): A;
  /** log π(action | observation), finite for every finite logit. */
  logProb(observation: ArrayLike<number>, action: A): number;
  /** H(π(· | observation)) in nats. */
  entropy(observation: ArrayLike<number>): number;
  /**
   * Adds the gradient of the *loss* −Σ_t weights[t]·log π(a_t|s_t) − entropyBonus·Σ_t H(π(·|s_t)), both divided by
   * `divisor`, to the networks' gradients: a step down this loss is a step up the policy gradient.
   *
   * @returns the loss's value and the mean entropy of the rows. The value means nothing, see notebook 03, section 4.
   */
  addGradient(
    rows: ActedRows,
    weights: ArrayLike<number>,
    options?: ScoreGradientOptions,
  ): { loss: number; entropy: number };
  dispose(): void;
}
