import type { Network } from '../engine/network';

/**
 * An estimate of V(s) = E[G | s]: what the policy earns from here on, on average.
 */
export interface Value {
  /** What an optimiser steps; none for values that are not learned by gradient. */
  readonly networks: readonly Network[];
  /** V of `rows` observations [rows × n]; a view that the next call overwrites. */
  predict(observations: Float32Array, rows: number): ArrayLike<number>;
  /** V of one observation [n]. */
  predictOne(observation: ArrayLike<number>): number;
  /**
   * Adds the gradient of the mean squared error Σ_t (V(s_t) − target_t)² / T to the networks' gradients.
   * @returns the loss, in units of return²
   */
  addGradient(observations: Float32Array, rows: number, targets: ArrayLike<number>): number;
  dispose(): void;
}
