import { dressFigure } from './dress/dressFigure';
import { currentOutput } from './output';
import { plotBundle } from './plot';
import { progressBar } from './progressBar';
import { seedCurves, type SeedCurve, type SeedCurvesOptions } from './seedCurves';
import { showInPlace } from './showInPlace';
import { still } from './still/still';
import { stillImage } from './stillImage';
import { drawWhile, type Watched } from './watch';
import type { Ending } from './liveChart';
import type { Output } from './output';

/** What a chart of many seeds reads of their progress. */
export interface SeedsChartProgress {
  readonly curves: readonly SeedCurve[];
  readonly finished: number;
  /** Share of all budgets that is spent, 0 … 1. */
  readonly share: number;
}

export interface WatchSeedsOptions extends Omit<SeedCurvesOptions, 'seeds' | 'band'> {
  /** Pictures a second at most. Default: 5. */
  readonly rate?: number;
  /** The clock, in ms; tests bring their own. */
  readonly now?: () => number;
  readonly output?: Output;
}

/**
 * Draws many seeds while they train: each faint, their interquartile mean bold; at the end the interactive figure, with the
 * 95 % band. It passes on the progress and the runs, as `watch` does for one seed.
 *
 * @param training of `runSeeds`
 * @example
 * import { cartPole, makeRng, runSeeds, train, watchSeeds } from './lib/index';
 * const training = runSeeds((seed) => train(cartPole(), { rng: makeRng(seed), totalSteps: 500 }), 3);
 * const runs = await watchSeeds(training, { title: 'Three seeds', target: 475 });
 * runs.length; // → 3
 */
export function watchSeeds<P extends SeedsChartProgress, R>(
  training: AsyncGenerator<P, R>,
  options: WatchSeedsOptions = {},
): Watched<P, R> {
  return drawWhile<P, R>(training, () => seedsChart(options));
}

function seedsChart(options: WatchSeedsOptions): {
  update(progress: SeedsChartProgress): void;
  end(how: Ending): void;
} {
  const { rate = 5, now = () => performance.now(), output = currentOutput(), title = 'Seeds', ...rest } = options;
  const start = now();
  let drawnAt = -Infinity;
  let latest: SeedsChartProgress = { curves: [], finished: 0, share: 0 };
  const show = showInPlace(output);
  const seconds = (): number => (now() - start) / 1000;
  return {
    update(progress) {
      latest = progress;
      if (now() - drawnAt < 1000 / rate) return;
      const figure = dressFigure(seedCurves({ [title]: latest.curves }, { ...rest, title, band: false }));
      const { curves, finished, share } = latest;
      const bar = progressBar(share, `${finished} of ${curves.length} seeds · ${Math.round(share * 100)} %`);
      show({ 'text/html': stillImage(still(figure), figure.alt) + bar, 'text/plain': figure.alt });
      drawnAt = now();
    },
    end({ stopped, error }) {
      const how = error !== undefined ? 'failed after ' : stopped ? 'stopped after ' : '';
      const subtitle = `${how}${latest.finished} of ${latest.curves.length} seeds · ${seconds().toFixed(1)} s`;
      show(plotBundle(dressFigure(seedCurves({ [title]: latest.curves }, { ...rest, title, subtitle }))));
    },
  };
}
