import { checkBootstrap, type BootstrapOptions } from './bootstrapOptions';
import { checkValues } from './checkValues';
import { quantileOfSorted } from './quantile';

export interface BandOptions extends BootstrapOptions {
  /** What the band is around: the interquartile mean (unless given) or the mean. */
  readonly statistic?: 'iqm' | 'mean';
}

/** A curve with its bootstrap band, point by point, [points] each. */
export interface Band {
  readonly low: Float64Array;
  readonly mid: Float64Array;
  readonly high: Float64Array;
}

/**
 * The interquartile mean of several runs' curves, with a percentile bootstrap band over runs.
 *
 * Whole runs are drawn again, the same for all points. The band holds point by point: the whole curve leaves it more often.
 *
 * @param curves [runs][points], on one grid
 * @throws RangeError for curves of unlike length, a number that is not finite, or options out of range
 * @see Agarwal et al. (2021), arXiv:2108.13264
 * @example
 * import { bootstrapBand, makeRng } from './lib/index';
 * bootstrapBand([[1, 2], [1, 4]], { resamples: 100, rng: makeRng(1) }).mid; // → Float64Array [1, 3]
 */
export function bootstrapBand(curves: readonly ArrayLike<number>[], options: BandOptions): Band {
  const { level, resamples, rng } = checkBootstrap(options);
  const runs = curves.length;
  if (runs === 0) throw new RangeError('bootstrapBand: no curves; expected at least one.');
  const points = curves[0].length;
  curves.forEach((curve, run) => {
    if (curve.length !== points) {
      throw new RangeError(
        `curves[${run}] has ${curve.length} points; expected ${points}: interpolate to one grid first.`,
      );
    }
    checkValues(`curves[${run}]`, curve);
  });
  const cut = options.statistic === 'mean' ? 0 : Math.floor(runs / 4);

  // How often each run is drawn, [resamples][runs]. A resample's order statistics are the sorted runs taken that often, so
  // each point is sorted once instead of once a resample.
  const counts = Array.from({ length: resamples }, () => {
    const drawn = new Uint16Array(runs);
    for (let i = 0; i < runs; i++) drawn[Math.floor(rng() * runs)]++;
    return drawn;
  });
  const once = new Uint16Array(runs).fill(1);
  const order = Uint16Array.from({ length: runs }, (_, run) => run);
  const band = { low: new Float64Array(points), mid: new Float64Array(points), high: new Float64Array(points) };
  const found = new Float64Array(resamples);
  for (let point = 0; point < points; point++) {
    order.sort((a, b) => curves[a][point] - curves[b][point]);
    const sorted = Float64Array.from(order, (run) => curves[run][point]);
    band.mid[point] = trimmedMean(sorted, order, once, cut);
    for (let i = 0; i < resamples; i++) found[i] = trimmedMean(sorted, order, counts[i], cut);
    found.sort();
    band.low[point] = quantileOfSorted(found, (1 - level) / 2);
    band.high[point] = quantileOfSorted(found, (1 + level) / 2);
  }
  return band;
}

/** The mean without the `cut` smallest and largest, when the run at rank i counts `counts[order[i]]` times. */
function trimmedMean(sorted: Float64Array, order: Uint16Array, counts: Uint16Array, cut: number): number {
  let skip = cut;
  let left = sorted.length - 2 * cut;
  const kept = left;
  let sum = 0;
  for (let i = 0; left > 0; i++) {
    let count = counts[order[i]];
    const skipped = Math.min(skip, count);
    skip -= skipped;
    count = Math.min(count - skipped, left);
    left -= count;
    sum += count * sorted[i];
  }
  return sum / kept;
}
