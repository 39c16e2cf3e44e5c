import { makeRng, type Rng } from '../../../../lib/tools';
import type { Day } from '../../../../solutions/02-log-derivative';

/** One pass, no list of days; the policy as a table of two softmax rows. */
export function estimateGradient(
  sampler: (theta: readonly number[], rng: Rng) => Day,
  theta: readonly number[],
  n: number,
  seed: number,
): { mean: Float64Array; standardError: Float64Array } {
  const rng = makeRng(seed);
  const mean = new Float64Array(theta.length);
  const squares = new Float64Array(theta.length);
  for (let k = 1; k <= n; k++) {
    const day = sampler(theta, rng);
    const one = new Float64Array(theta.length);
    let toGo = 0;
    for (let t = day.rewards.length - 1; t >= 0; t--) {
      toGo += day.rewards[t];
      const s = day.states[t];
      const bold = Math.exp(theta[s]) / (Math.exp(theta[s]) + 1);
      one[s] += toGo * (day.actions[t] === 1 ? 1 - bold : -bold);
    }
    one.forEach((g, i) => {
      const step = g - mean[i];
      mean[i] += step / k;
      squares[i] += step * (g - mean[i]);
    });
  }
  return { mean, standardError: squares.map((sum) => Math.sqrt(sum / (n - 1) / n)) };
}
