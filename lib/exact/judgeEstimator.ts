import type { Moments } from './momentsOf';

/** How an estimator compares with the gradient that it is meant to estimate. */
export interface Verdict {
  /** ‖E ĝ − ∇J‖ / ‖∇J‖; 0 for an unbiased estimator. */
  readonly bias: number;
  /** The cosine between E ĝ and ∇J; 1: the direction is right; 0 where E ĝ vanishes. */
  readonly cosine: number;
  /** tr Cov ĝ. */
  readonly variance: number;
  /** N₁ = tr Cov ĝ / ‖∇J‖²: so many estimates must be averaged until noise and signal are equally large. */
  readonly samples: number;
}

/**
 * Judges an estimator by its exact moments: is it right on average, does it point the right way, how noisy is it?
 *
 * @param moments of the estimator, from `moments` or `batchMoments`
 * @param gradient ∇J, [P]
 * @throws RangeError for a gradient of another length, or of length 0 (nothing is relative to nothing)
 * @example
 * import { judgeEstimator } from './lib/index';
 * judgeEstimator({ mean: [1, 0], covariance: [[8, 0], [0, 0]], variance: 8 }, [2, 0]); // → { bias: 0.5, cosine: 1, variance: 8, samples: 2 }
 */
export function judgeEstimator({ mean, variance }: Moments, gradient: ArrayLike<number>): Verdict {
  if (mean.length !== gradient.length)
    throw new RangeError(`the estimate has ${mean.length} parts, the gradient ${gradient.length}; expected as many.`);
  const size = Math.hypot(...Array.from(gradient));
  if (!(size > 0)) throw new RangeError(`the gradient has length ${size}; expected one that is not zero.`);
  const norm = Math.hypot(...mean);
  const inner = mean.reduce((sum, part, i) => sum + part * gradient[i], 0);
  return {
    bias: Math.hypot(...mean.map((part, i) => part - gradient[i])) / size,
    cosine: norm > 1e-9 * size ? inner / (norm * size) : 0,
    variance,
    samples: variance / size ** 2,
  };
}
