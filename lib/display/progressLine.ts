/** How far a training is. */
export interface ProgressState {
  readonly episodes: number;
  readonly steps: number;
  /** Since the beginning, in seconds. */
  readonly seconds: number;
  /** What the training will do at most, if known. */
  readonly totalEpisodes?: number;
  readonly totalSteps?: number;
}

/** The share that is done (0 to 1), or undefined where nobody said how much there is to do. */
export function shareDone({ episodes, steps, totalEpisodes, totalSteps }: ProgressState): number | undefined {
  if (totalEpisodes) return Math.min(1, episodes / totalEpisodes);
  if (totalSteps) return Math.min(1, steps / totalSteps);
  return undefined;
}

/**
 * One line: episodes, steps, steps a second, and the time left or used.
 *
 * @example
 * progressLine({ episodes: 300, steps: 42_000, seconds: 6, totalEpisodes: 600 });
 * // → '300 of 600 episodes · 42,000 steps · 7,000 steps/s · 6 s left'
 */
export function progressLine(state: ProgressState, ended = false): string {
  const { episodes, steps, seconds, totalEpisodes, totalSteps } = state;
  const share = shareDone(state);
  const count = (value: number, total: number | undefined, unit: string): string =>
    `${grouped(value)}${total && !(ended && value >= total) ? ` of ${grouped(total)}` : ''} ${unit}`;
  const parts = [count(episodes, totalEpisodes, 'episodes')];
  if (steps > 0) parts.push(count(steps, totalSteps, 'steps'));
  if (steps > 0 && seconds > 0) parts.push(`${grouped(rounded(steps / seconds))} steps/s`);
  if (ended) parts.push(`${duration(seconds)}`);
  else if (share && seconds >= 1) parts.push(`${duration((seconds / share) * (1 - share))} left`);
  return parts.join(' · ');
}

function rounded(value: number): number {
  return value >= 100 ? Number(value.toPrecision(2)) : Math.round(value);
}

function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function duration(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 99.5) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
