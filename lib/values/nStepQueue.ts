import type { Step } from '../environments/environment';
import type { ReplayBuffer } from './replayBuffer';

interface Waiting {
  readonly observation: ArrayLike<number>;
  readonly action: number;
  readonly reward: number;
}

/** Holds the last n steps of the running episode back until their n-step return is known, then stores them. */
export class NStepQueue {
  private waiting: Waiting[] = [];

  constructor(
    private readonly buffer: ReplayBuffer,
    private readonly n: number,
    private readonly discount: number,
  ) {
    if (!(Number.isInteger(n) && n > 0)) throw new RangeError(`nStep is ${n}; expected a positive whole number`);
  }

  add(
    observation: ArrayLike<number>,
    action: number,
    { observation: next, reward, terminated, truncated }: Step,
  ): void {
    this.waiting.push({ observation, action, reward });
    if (this.waiting.length === this.n) this.store(next, terminated);
    // After the last step of an episode, the rest have shorter returns.
    if (terminated || truncated) while (this.waiting.length > 0) this.store(next, terminated);
  }

  private store(next: ArrayLike<number>, terminated: boolean): void {
    let sum = 0;
    let factor = 1;
    for (const { reward } of this.waiting) {
      sum += factor * reward;
      factor *= this.discount;
    }
    const { observation, action } = this.waiting.shift()!;
    this.buffer.add(observation, action, sum, next, terminated ? 0 : factor);
  }
}
