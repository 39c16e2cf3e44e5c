/**
 * What a chart reads of a training's progress; all else in the record is ignored. Either the returns of the episodes
 * that this update finished (`returns`), or one episode's (`return`).
 */
export interface ChartProgress {
  /** Episodes finished so far; counted from the returns where it is missing. */
  readonly episodes?: number;
  readonly episode?: number;
  /** Environment steps taken so far. */
  readonly steps?: number;
  readonly returns?: ArrayLike<number>;
  readonly return?: number;
  /** Environment steps at which each of `returns` came. */
  readonly endSteps?: ArrayLike<number>;
  /** What the training will do at most; Infinity counts as unknown. */
  readonly totalEpisodes?: number;
  readonly totalSteps?: number;
}

/** The returns and counts of a training so far. */
export interface RunLog {
  readonly returns: number[];
  /** Steps at which each return came; empty where the training does not tell. */
  readonly endSteps: number[];
  readonly episodes: number;
  readonly steps: number;
  readonly totalEpisodes: number | undefined;
  readonly totalSteps: number | undefined;
}

/** Collects progress records into one log. */
export function runLog(): RunLog & { add(progress: ChartProgress): void } {
  const returns: number[] = [];
  const endSteps: number[] = [];
  let totalEpisodes: number | undefined;
  let totalSteps: number | undefined;
  let episodes = 0;
  let steps = 0;
  return {
    returns,
    endSteps,
    get totalEpisodes() {
      return totalEpisodes;
    },
    get totalSteps() {
      return totalSteps;
    },
    get episodes() {
      return episodes;
    },
    get steps() {
      return steps;
    },
    add(progress) {
      if (progress.returns) for (let i = 0; i < progress.returns.length; i += 1) returns.push(progress.returns[i]);
      else if (progress.return !== undefined) returns.push(progress.return);
      episodes = progress.episodes ?? progress.episode ?? returns.length;
      steps = progress.steps ?? steps;
      if (progress.endSteps) for (let i = 0; i < progress.endSteps.length; i += 1) endSteps.push(progress.endSteps[i]);
      if (Number.isFinite(progress.totalEpisodes)) totalEpisodes = progress.totalEpisodes;
      if (Number.isFinite(progress.totalSteps)) totalSteps = progress.totalSteps;
    },
  };
}
