/** A bump of the reward: height · exp(−(a − centre)² / 2 width²). */
export interface Hill {
  readonly height: number;
  readonly centre: number;
  readonly width: number;
}

/**
 * A low, broad hill at −0.5 and a high, narrow one at 0.6.
 *
 * @example
 * import { smoothedReturn, twoHills } from './lib/index';
 * twoHills.map(({ centre }) => smoothedReturn(centre, 0).toFixed(2)); // → ['0.60', '1.00']
 */
export const twoHills: readonly Hill[] = [
  { height: 0.6, centre: -0.5, width: 0.25 },
  { height: 1, centre: 0.6, width: 0.12 },
];

/**
 * The exact return of a Gaussian policy N(μ, σ²) on a reward of hills: the reward, smoothed by the policy's own σ.
 *
 * J(μ, σ) = Σ h · w/√(w² + σ²) · exp(−(μ − c)² / 2(w² + σ²)); with σ = 0 the reward itself.
 *
 * @example
 * import { smoothedReturn } from './lib/index';
 * smoothedReturn(0, 0.3, [{ height: 1, centre: 0, width: 0.4 }]).toFixed(9); // → '0.800000000'
 */
export function smoothedReturn(mean: number, sigma: number, hills: readonly Hill[] = twoHills): number {
  return hills.reduce((sum, { height, centre, width }) => {
    const variance = width ** 2 + sigma ** 2;
    return sum + ((height * width) / Math.sqrt(variance)) * Math.exp(-((mean - centre) ** 2) / (2 * variance));
  }, 0);
}

/**
 * Exact gradient ascent of `smoothedReturn` on (μ, log σ), with σ ≥ 0.02.
 *
 * @returns the path, about 100 points [μ, σ], the start and the end among them
 * @example
 * import { climbHills } from './lib/index';
 * climbHills(0.3, 0.1).pop()![0].toFixed(2); // → '0.60'
 */
export function climbHills(
  mean: number,
  sigma: number,
  { stepSize = 0.01, updates = 20_000 }: { readonly stepSize?: number; readonly updates?: number } = {},
): [number, number][] {
  let [mu, logSigma] = [mean, Math.log(sigma)];
  const path: [number, number][] = [[mu, sigma]];
  const often = Math.max(1, Math.floor(updates / 100));
  for (let update = 1; update <= updates; update++) {
    let [byMean, byLog] = [0, 0];
    const square = Math.exp(2 * logSigma);
    for (const { height, centre, width } of twoHills) {
      const variance = width ** 2 + square;
      const off = mu - centre;
      const part = ((height * width) / Math.sqrt(variance)) * Math.exp(-(off ** 2) / (2 * variance));
      byMean -= (part * off) / variance;
      byLog += part * square * (off ** 2 / variance ** 2 - 1 / variance);
    }
    mu += stepSize * byMean;
    logSigma = Math.max(Math.log(0.02), logSigma + stepSize * byLog);
    if (update % often === 0) path.push([mu, Math.exp(logSigma)]);
  }
  return path;
}
