import { echoOptions, type EchoOptions } from '../environments/echo';

export interface EchoEstimator {
  readonly weight?: 'full-return' | 'reward-to-go';
  /** γ; 1 unless given. */
  readonly discount?: number;
  /** A constant for every step, one for each step [T], or the exact value of the state; 0 unless given. */
  readonly baseline?: number | ArrayLike<number> | 'value';
}

/**
 * Exact mean and variance of an estimate of Echo's gradient for one shared logit at p = ½, for any horizon.
 *
 * With s_t = ±½ the estimate Σ_t s_t (Σ_k M_tk r_k − b_t) is Σ_t α_t s_t + Σ_tj B_tj s_t s_j: its parts are uncorrelated, so
 * the mean is Σ B_tt / 4 and the variance Σ α_t² / 4 + Σ_{t<j} (B_tj + B_jt)² / 16. Time and memory O(T²).
 *
 * @throws RangeError as `echo`
 * @example
 * import { echoMoments } from './lib/index';
 * echoMoments({ steps: 100, shift: 0.5 }, { weight: 'reward-to-go', baseline: 'value' }); // → { mean: 25, variance: 309.375 }
 */
export function echoMoments(options: EchoOptions, estimator: EchoEstimator = {}): { mean: number; variance: number } {
  const { steps, memory, shift } = echoOptions(options);
  const { weight = 'reward-to-go', discount = 1, baseline = 0 } = estimator;
  const pairs = Array.from({ length: steps }, () => new Float64Array(steps));
  let mean = 0;
  let variance = 0;
  for (let t = 0; t < steps; t++) {
    const row = pairs[t];
    let constant = 0;
    let future = 0;
    for (let k = steps - 1, heard = 0; k >= 0; k--) {
      const mask = weight === 'full-return' ? discount ** k : k >= t ? discount ** (k - t) : 0;
      row[k] = heard = mask + memory * heard;
      constant += mask;
      if (k >= t) future += mask;
    }
    if (baseline === 'value') {
      // V knows what is still heard of the presses before t, and the rewards' shift from t on.
      constant -= future;
      for (let j = 0; j < t; j++) row[j] -= memory ** (t - j) * row[t];
    }
    const level = baseline === 'value' ? 0 : typeof baseline === 'number' ? baseline : baseline[t];
    mean += row[t] / 4;
    variance += (shift * constant - level) ** 2 / 4;
  }
  for (let t = 0; t < steps; t++) {
    for (let j = t + 1; j < steps; j++) variance += (pairs[t][j] + pairs[j][t]) ** 2 / 16;
  }
  return { mean, variance };
}
