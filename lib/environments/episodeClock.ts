import { notRunningError } from './refuse';

/** Counts an episode's steps and refuses a step before `reset` or after the end. */
export class EpisodeClock {
  private steps = 0;
  private running = false;
  private everReset = false;

  /** @throws RangeError unless `limit` is a positive integer or Infinity */
  constructor(
    private readonly id: string,
    readonly limit: number,
  ) {
    if (limit !== Infinity && !(Number.isInteger(limit) && limit > 0)) {
      throw new RangeError(`${id}: maxEpisodeSteps is ${limit}; expected a positive integer or Infinity.`);
    }
  }

  reset(): void {
    this.steps = 0;
    this.running = this.everReset = true;
  }

  /** @throws RangeError when there is no episode to step in */
  requireRunning(): void {
    if (!this.running) throw notRunningError(this.id, this.everReset);
  }

  /** Ends one step. @returns whether the time limit is reached: true even when the world ended in this very step, as in Gymnasium */
  tick(terminated: boolean): boolean {
    const truncated = ++this.steps >= this.limit;
    if (terminated || truncated) this.running = false;
    return truncated;
  }
}
