import type { Action } from '../environments/environment';
import type { FinishedEpisode } from '../rollouts/segmentCollector';
import type { Rollout } from '../rollouts/rollout';
import type { Progress } from './progress';
import type { Settings } from './settings';

/** Figures of one update that only the algorithm knows. */
export interface UpdateFigures {
  readonly loss: number;
  readonly entropy: number;
  readonly gradientNorm: number;
  readonly valueLoss?: number;
  readonly explainedVariance?: number;
  readonly learningRate: number;
}

/** Counts what training has done, and says when its budget is spent. */
export class ProgressLog<A extends Action> {
  readonly returns: number[] = [];
  readonly endSteps: number[] = [];
  steps = 0;
  updates = 0;
  solvedAtStep: number | undefined;
  private recent = 0;
  private readonly began = performance.now();

  constructor(private readonly settings: Settings<A>) {}

  get done(): boolean {
    const { totalSteps, episodes, stopWhenSolved } = this.settings;
    return (
      this.steps >= totalSteps || this.returns.length >= episodes || (stopWhenSolved && this.solvedAtStep !== undefined)
    );
  }

  /** Share of the budget that is left, 1 … 0: what a linear schedule multiplies by. */
  get left(): number {
    const { totalSteps, episodes } = this.settings;
    return Math.max(0, 1 - Math.max(this.steps / totalSteps, this.returns.length / episodes));
  }

  /** An update on whole episodes. */
  recordEpisodes(rollout: Rollout, figures: UpdateFigures): Progress {
    const episodes = rollout.spans.map(({ start, end }) => ({
      return: sum(rollout.rewards, start, end),
      length: end - start,
    }));
    let steps = this.steps;
    const endSteps = episodes.map(({ length }) => (steps += length));
    return this.record(rollout.length, episodes, endSteps, figures);
  }

  /** An update on pieces of episodes; what finished in it counts as ended with it. */
  recordSegment(rollout: Rollout, finished: readonly FinishedEpisode[], figures: UpdateFigures): Progress {
    const end = this.steps + rollout.length;
    return this.record(
      rollout.length,
      finished,
      finished.map(() => end),
      figures,
    );
  }

  private record(
    steps: number,
    finished: readonly FinishedEpisode[],
    endSteps: readonly number[],
    figures: UpdateFigures,
  ): Progress {
    this.steps += steps;
    this.updates++;
    finished.forEach((episode, i) => this.count(episode.return, endSteps[i]));
    return {
      update: this.updates,
      episodes: this.returns.length,
      steps: this.steps,
      totalSteps: this.settings.totalSteps,
      totalEpisodes: this.settings.episodes,
      returns: finished.map((episode) => episode.return),
      endSteps,
      meanReturn: this.recent / Math.min(100, this.returns.length),
      valueLoss: NaN,
      explainedVariance: NaN,
      ...figures,
      seconds: (performance.now() - this.began) / 1000,
    };
  }

  private count(episodeReturn: number, endStep: number): void {
    this.returns.push(episodeReturn);
    this.endSteps.push(endStep);
    this.recent += episodeReturn;
    const n = this.returns.length;
    if (n > 100) this.recent -= this.returns[n - 101];
    if (this.solvedAtStep === undefined && n >= 100 && this.recent / 100 >= this.settings.solvedAt)
      this.solvedAtStep = endStep;
  }
}

/** Sum of numbers[start … end). */
function sum(numbers: Float64Array, start: number, end: number): number {
  let total = 0;
  for (let i = start; i < end; i++) total += numbers[i];
  return total;
}
