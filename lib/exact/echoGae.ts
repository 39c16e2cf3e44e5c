import { echoOptions, type EchoOptions } from '../environments/echo';
import { echoMoments } from './echoMoments';

export interface EchoGaeOptions {
  /** λ in [0, 1]. */
  readonly lambda: number;
  /** 'exact': V knows what is still heard. 'deaf': V knows only the hour, c·(T − t). */
  readonly value: 'exact' | 'deaf';
}

/**
 * Exact mean and variance of the GAE estimate of Echo's gradient (γ = 1, one shared logit, p = ½):
 *
 * ĝ = Σ_t s_t Σ_{k≥t} λ^{k−t} δ_k, δ_k = r_k + V(s_{k+1}) − V(s_k)
 *
 * With the exact V, δ_k = s_k h_k with h_k = Σ_{j≥k} ρ^{j−k}: the mean is ∇J for every λ, the variance
 * Σ_{t<k} λ^{2(k−t)} h_k² / 16. With a V that does not hear the echo, δ_k = r_k − c: λ does what a discount does.
 *
 * @throws RangeError as `echo`, or for λ outside [0, 1]
 * @see Schulman et al. (2015), arXiv:1506.02438
 * @example
 * import { echoGae } from './lib/index';
 * echoGae({ steps: 2, memory: 0.5 }, { lambda: 1, value: 'exact' }); // → { mean: 0.625, variance: 0.0625 }
 */
export function echoGae(options: EchoOptions, { lambda, value }: EchoGaeOptions): { mean: number; variance: number } {
  if (!(lambda >= 0 && lambda <= 1)) throw new RangeError(`λ is ${lambda}; expected a number in [0, 1].`);
  const { steps, memory, shift } = echoOptions(options);
  if (value === 'deaf') {
    const baseline = new Float64Array(steps);
    for (let t = steps - 1, sum = 0; t >= 0; t--) baseline[t] = shift * (sum = 1 + lambda * sum);
    return echoMoments(options, { discount: lambda, baseline });
  }
  let mean = 0;
  let variance = 0;
  for (let k = steps - 1, heard = 0; k >= 0; k--) {
    heard = 1 + memory * heard;
    mean += heard / 4;
    for (let t = k - 1, weight = lambda ** 2; t >= 0 && weight > 1e-18; t--, weight *= lambda ** 2)
      variance += (weight * heard ** 2) / 16;
  }
  return { mean, variance };
}
