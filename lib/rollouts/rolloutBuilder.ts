import { sizeOf, type Action, type Environment, type Observation } from '../environments/environment';
import type { Rollout, Span } from './rollout';

/** Grows a rollout row by row. `add` a row for every step, `closeSpan` where an episode ends or is cut, then `build`. */
export class RolloutBuilder {
  private readonly observationSize: number;
  private readonly actionSize: number;
  private readonly discrete: boolean;
  private observations: Float32Array;
  private actions: Int32Array | Float32Array;
  private rewards: Float64Array;
  private logProbs: Float64Array;
  private spans: Span[] = [];
  private start = 0;
  length = 0;

  constructor(
    { observationSpace, actionSpace }: Pick<Environment, 'observationSpace' | 'actionSpace'>,
    capacity = 512,
  ) {
    this.observationSize = sizeOf(observationSpace);
    this.actionSize = sizeOf(actionSpace);
    this.discrete = actionSpace.kind === 'discrete';
    this.observations = new Float32Array(capacity * this.observationSize);
    this.actions = this.discrete ? new Int32Array(capacity) : new Float32Array(capacity * this.actionSize);
    this.rewards = new Float64Array(capacity);
    this.logProbs = new Float64Array(capacity);
  }

  /** @throws RangeError if the reward is not a finite number */
  add(observation: ArrayLike<number>, action: Action, reward: number, logProb: number): void {
    if (!Number.isFinite(reward))
      throw new RangeError(`the environment paid ${reward} at row ${this.length}; expected a finite number`);
    const row = this.length++;
    if (row === this.rewards.length) this.grow();
    // A loop: `set` has a price of its own, ten times that of copying four numbers.
    const { observationSize, observations } = this;
    for (let i = 0, at = row * observationSize; i < observationSize; i++) observations[at + i] = observation[i];
    if (this.discrete) this.actions[row] = action as number;
    else this.actions.set(action as ArrayLike<number>, row * this.actionSize);
    this.rewards[row] = reward;
    this.logProbs[row] = logProb;
  }

  closeSpan(terminated: boolean, truncated: boolean, finalObservation: Observation): void {
    this.spans.push({ start: this.start, end: this.length, terminated, truncated, finalObservation });
    this.start = this.length;
  }

  /** The rows so far, copied out; the builder is then empty and keeps its memory for the next rollout. */
  build(): Rollout {
    const length = this.length;
    const rollout: Rollout = {
      length,
      observationSize: this.observationSize,
      actionSize: this.actionSize,
      observations: this.observations.slice(0, length * this.observationSize),
      actions: this.actions.slice(0, length * this.actionSize),
      rewards: this.rewards.slice(0, length),
      logProbs: this.logProbs.slice(0, length),
      spans: this.spans,
    };
    this.length = this.start = 0;
    this.spans = [];
    return rollout;
  }

  private grow(): void {
    const twice = <T extends Float32Array | Float64Array | Int32Array>(old: T): T => {
      const bigger = new (old.constructor as new (n: number) => T)(old.length * 2);
      bigger.set(old);
      return bigger;
    };
    this.observations = twice(this.observations);
    this.actions = twice(this.actions);
    this.rewards = twice(this.rewards);
    this.logProbs = twice(this.logProbs);
  }
}
