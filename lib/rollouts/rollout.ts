import type { Observation } from '../environments/environment';

/** Where one episode, or one cut-off piece of it, lies in a rollout: rows `start` … `end` − 1. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The world ended after row `end` − 1. */
  readonly terminated: boolean;
  /** The time limit, or the end of a fixed-length segment, cut the episode after row `end` − 1. */
  readonly truncated: boolean;
  /** The observation after the last row, [n]: what a bootstrap looks at. */
  readonly finalObservation: Observation;
}

/**
 * The record that everybody shares: what was seen, done and paid, for one or more episodes, one row a step.
 *
 * | field | shape | |
 * |---|---|---|
 * | `observations` | [T × observationSize] | row t is what the policy saw before action t |
 * | `actions` | [T] indices (Int32Array) or [T × actionSize] (Float32Array) | |
 * | `rewards` | [T] | paid after action t |
 * | `logProbs` | [T] | log π(a_t | s_t) of the policy that acted |
 * | `spans` | | where each episode begins and ends, in order, without gaps |
 */
export interface Rollout {
  readonly length: number;
  readonly observationSize: number;
  readonly actionSize: number;
  readonly observations: Float32Array;
  readonly actions: Int32Array | Float32Array;
  readonly rewards: Float64Array;
  readonly logProbs: Float64Array;
  readonly spans: readonly Span[];
}
