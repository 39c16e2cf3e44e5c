import type { Environment, Rng } from '../../../../lib/tools';

/** The variance from all pairs: s² = Σ_{i<j} (G_i − G_j)² / (n (n − 1)). More fields than were asked for. */
export function estimateReturn(
  environment: Environment<number>,
  policy: { sample(observation: ArrayLike<number>, rng: Rng): { readonly action: number } },
  { episodes: n, rng }: { episodes: number; rng: Rng },
) {
  const returns: number[] = [];
  let steps = 0;
  for (let k = 0; k < n; k++) {
    const rewards: number[] = [];
    for (let seen = environment.reset(rng), over = false; !over; steps++) {
      const step = environment.step(policy.sample(seen, rng).action);
      rewards.push(step.reward);
      seen = step.observation;
      over = step.terminated || step.truncated;
    }
    returns.push(rewards.reduceRight((sum, r) => sum + r, 0));
  }
  const mean = returns.reduce((sum, g) => sum + g / n, 0);
  let pairs = 0;
  returns.forEach((g, i) => returns.slice(i + 1).forEach((h) => (pairs += (g - h) ** 2)));
  const standardError = n === 1 ? Infinity : Math.sqrt(pairs / (n * (n - 1)) / n);
  const half = 1.96 * standardError;
  return { returns, steps, mean, standardError, interval: [mean - half, mean + half], level: 0.95 };
}
