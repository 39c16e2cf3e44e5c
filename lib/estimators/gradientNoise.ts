/** How noisy single estimates of a gradient are. */
export interface GradientNoise {
  /** Their mean, [P]. */
  readonly mean: Float64Array;
  /** tr Cov of one estimate (n − 1). */
  readonly variance: number;
  /** N₁ = tr Cov / ‖reference‖²: so many estimates must be averaged until noise and signal are equally large. */
  readonly samples: number;
}

/**
 * Measures the noise of single gradient estimates.
 *
 * @param estimates [N][P], N ≥ 2
 * @param reference what counts as the signal, [P]; the estimates' own mean unless given. The mean of noisy estimates is longer
 *   than the truth, so a quieter estimator's mean is the better reference where there is one.
 * @throws RangeError for fewer than two estimates
 * @example
 * import { gradientNoise } from './lib/index';
 * gradientNoise([[2], [0]], [1]).samples; // → 2
 */
export function gradientNoise(estimates: readonly ArrayLike<number>[], reference?: ArrayLike<number>): GradientNoise {
  const n = estimates.length;
  if (n < 2) throw new RangeError(`gradientNoise got ${n} estimate${n === 1 ? '' : 's'}; expected at least 2.`);
  const mean = new Float64Array(estimates[0].length);
  for (const estimate of estimates) for (let i = 0; i < mean.length; i++) mean[i] += estimate[i] / n;
  let squares = 0;
  for (const estimate of estimates) for (let i = 0; i < mean.length; i++) squares += (estimate[i] - mean[i]) ** 2;
  const variance = squares / (n - 1);
  const signal = reference ?? mean;
  let norm = 0;
  for (let i = 0; i < signal.length; i++) norm += signal[i] ** 2;
  return { mean, variance, samples: variance / norm };
}
