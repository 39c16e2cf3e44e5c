import type { Rng } from '../engine/rng';

/** A batch of transitions in typed arrays; `discounts` is γⁿ, or 0 where the world ended. */
export interface TransitionBatch {
  readonly observations: Float32Array;
  readonly actions: Int32Array;
  readonly rewards: Float32Array;
  readonly nextObservations: Float32Array;
  readonly discounts: Float32Array;
}

/** The last `capacity` transitions, drawn from with replacement: off-policy learning reads every step many times. */
export class ReplayBuffer {
  private readonly memory: TransitionBatch;
  private next = 0;
  size = 0;

  constructor(
    private readonly capacity: number,
    private readonly width: number,
  ) {
    this.memory = emptyBatch(capacity, width);
  }

  add(
    observation: ArrayLike<number>,
    action: number,
    reward: number,
    nextObservation: ArrayLike<number>,
    discount: number,
  ): void {
    const { memory, next, width } = this;
    memory.observations.set(observation, next * width);
    memory.nextObservations.set(nextObservation, next * width);
    memory.actions[next] = action;
    memory.rewards[next] = reward;
    memory.discounts[next] = discount;
    this.next = (next + 1) % this.capacity;
    this.size = Math.min(this.size + 1, this.capacity);
  }

  /** Fills `batch` with transitions drawn uniformly. */
  draw(batch: TransitionBatch, rng: Rng): void {
    const { memory, width } = this;
    for (let i = 0; i < batch.actions.length; i++) {
      const j = Math.floor(rng() * this.size);
      for (let k = 0; k < width; k++) {
        batch.observations[i * width + k] = memory.observations[j * width + k];
        batch.nextObservations[i * width + k] = memory.nextObservations[j * width + k];
      }
      batch.actions[i] = memory.actions[j];
      batch.rewards[i] = memory.rewards[j];
      batch.discounts[i] = memory.discounts[j];
    }
  }
}

export function emptyBatch(rows: number, width: number): TransitionBatch {
  return {
    observations: new Float32Array(rows * width),
    actions: new Int32Array(rows),
    rewards: new Float32Array(rows),
    nextObservations: new Float32Array(rows * width),
    discounts: new Float32Array(rows),
  };
}
