import type { Rng } from '../engine/rng';
import type { Space } from './environment';

/**
 * N copies of one environment that step together in typed arrays. A copy that ends starts anew by itself in the same step:
 * its row of `observations` then holds the first observation of the new episode, and `finalObservations` the last of the old.
 */
export interface VectorEnvironment {
  readonly id: string;
  readonly count: number;
  readonly observationSpace: Space;
  readonly actionSpace: Space;
  readonly maxEpisodeSteps: number;
  /** Row-major [count × n], written in place by `reset` and `step`. */
  readonly observations: Float32Array;
  /** [count × n]; a row is valid where `terminated` or `truncated` is 1. */
  readonly finalObservations: Float32Array;
  readonly rewards: Float64Array;
  readonly terminated: Uint8Array;
  readonly truncated: Uint8Array;
  reset(rng: Rng): void;
  /** @param actions indices [count], or vectors [count × m] */
  step(actions: Int32Array | Float32Array): void;
}
