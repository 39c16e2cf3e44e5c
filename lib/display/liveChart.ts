import { dressFigure } from './dress/dressFigure';
import { learningCurve } from './learningCurve';
import type { LearningCurve } from './learningCurve';
import { currentOutput } from './output';
import { plotBundle } from './plot';
import { progressBar } from './progressBar';
import { progressLine, shareDone } from './progressLine';
import { runLog } from './runLog';
import { showInPlace } from './showInPlace';
import { still } from './still/still';
import { stillImage } from './stillImage';
import type { Output } from './output';
import type { ProgressState } from './progressLine';
import type { ChartProgress } from './runLog';

/** Options of a live chart. */
export interface LiveChartOptions {
  readonly title?: string;
  /** The name and unit of the returns. Default: 'return of an episode'. */
  readonly yLabel?: string;
  /** How many episodes, or how many environment steps, the training will take at most. Default: what its progress says. */
  readonly episodes?: number;
  readonly totalSteps?: number;
  /** The return that counts as solved, as a dotted line. */
  readonly target?: number;
  /** What the axis counts. Default: what the training's budget is in, else episodes. */
  readonly x?: 'episodes' | 'steps';
  /** How many episodes the bold line averages. Default: 100. */
  readonly window?: number;
  /** Pictures a second at most. Default: 6. */
  readonly rate?: number;
  /** The clock, in ms; tests bring their own. */
  readonly now?: () => number;
  readonly output?: Output;
}

/** How a training ended. */
export interface Ending {
  /** Someone pressed ■ or left the loop. */
  readonly stopped?: boolean;
  /** What went wrong. */
  readonly error?: unknown;
}

/** A chart that grows while training runs. */
export interface LiveChart {
  /** Takes in what the training reports, and draws if the last picture is old enough. */
  update(progress: ChartProgress): void;
  /** Turns the chart into the interactive figure, with all that came. A second call does nothing. */
  end(ending?: Ending): void;
}

/**
 * Draws a learning curve while training runs: each return faint, the mean of the last 100 bold, and below it how far
 * the training is. `watch` does the same around a training, and never forgets to end it.
 *
 * @example
 * const chart = liveChart({ title: 'REINFORCE', episodes: 3, target: 475 });
 * for (const [episode, result] of [20, 180, 475].entries()) chart.update({ episode: episode + 1, return: result });
 * chart.end();
 */
export function liveChart(options: LiveChartOptions = {}): LiveChart {
  const { rate = 6, now = () => performance.now() } = options;
  if (!(rate > 0)) throw new Error(`liveChart: rate is ${rate}; it must be above 0 pictures a second`);
  const log = runLog();
  const show = showInPlace(options.output ?? currentOutput());
  const start = now();
  let drawnAt = -Infinity;
  let ended = false;
  const state = (): ProgressState => ({
    episodes: log.episodes,
    steps: log.steps,
    seconds: (now() - start) / 1000,
    totalEpisodes: options.episodes ?? log.totalEpisodes,
    totalSteps: options.totalSteps ?? log.totalSteps,
  });
  const { title = 'Learning curve', yLabel, target, window } = options;
  const curve = (running: boolean): LearningCurve => {
    const { totalEpisodes, totalSteps } = state();
    const told = log.returns.length > 0 && log.endSteps.length === log.returns.length;
    const inSteps = told && (options.x ?? (totalSteps && !totalEpisodes ? 'steps' : 'episodes')) === 'steps';
    const until = running ? (inSteps ? totalSteps : totalEpisodes) : undefined;
    return { title, yLabel, target, window, returns: log.returns, endSteps: inSteps ? log.endSteps : undefined, until };
  };
  return {
    update(progress) {
      log.add(progress);
      if (ended || now() - drawnAt < 1000 / rate) return;
      const figure = dressFigure(learningCurve(curve(true)));
      const bar = progressBar(shareDone(state()), progressLine(state()));
      show({ 'text/html': stillImage(still(figure), figure.alt) + bar, 'text/plain': figure.alt });
      // Counted from the end of the drawing, so that a slow machine still trains more than it draws.
      drawnAt = now();
    },
    end(ending = {}) {
      if (ended) return;
      ended = true;
      const subtitle = `${endingText(ending)}${progressLine(state(), true)}`;
      show(plotBundle(dressFigure(learningCurve({ ...curve(false), subtitle }))));
    },
  };
}

function endingText({ stopped, error }: Ending): string {
  if (error !== undefined) return `failed (${error instanceof Error ? error.message : String(error)}) after `;
  return stopped ? 'stopped after ' : '';
}
