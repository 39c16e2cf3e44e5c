import type { Rng } from '../engine/rng';
import { checkBootstrap, type BootstrapOptions } from './bootstrapOptions';
import { checkValues } from './checkValues';
import { iqm } from './iqm';
import { quantileOfSorted } from './quantile';

export interface IntervalOptions extends BootstrapOptions {
  /** What is estimated; `iqm` unless given. */
  readonly statistic?: (values: Float64Array) => number;
}

/** A statistic with its bootstrap interval, low ≤ high. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A percentile bootstrap interval: how far the statistic might have been with other seeds.
 *
 * The values are drawn again, with replacement, `resamples` times; the interval runs from the (1 − level)/2 quantile of the
 * statistic to the (1 + level)/2. With few values it is too narrow (10 runs: it covers about 90 %, not 95 %).
 *
 * @throws RangeError for an empty list, a number that is not finite, or options out of range
 * @see Agarwal et al. (2021), arXiv:2108.13264; Efron & Tibshirani (1993), chapter 13
 * @example
 * import { bootstrapInterval, makeRng, mean } from './lib/index';
 * bootstrapInterval([7, 7, 7], { statistic: mean, rng: makeRng(1) }); // → { estimate: 7, low: 7, high: 7 }
 */
export function bootstrapInterval(values: ArrayLike<number>, options: IntervalOptions): Interval {
  checkValues('values', values);
  const { level, resamples, rng } = checkBootstrap(options);
  const { statistic = iqm } = options;
  const n = values.length;
  const sample = new Float64Array(n);
  const found = new Float64Array(resamples);
  for (let i = 0; i < resamples; i++) {
    redraw(values, sample, rng);
    found[i] = statistic(sample);
  }
  found.sort();
  return {
    estimate: statistic(Float64Array.from(values)),
    low: quantileOfSorted(found, (1 - level) / 2),
    high: quantileOfSorted(found, (1 + level) / 2),
  };
}

function redraw(values: ArrayLike<number>, sample: Float64Array, rng: Rng): void {
  for (let i = 0; i < sample.length; i++) sample[i] = values[Math.floor(rng() * values.length)];
}
