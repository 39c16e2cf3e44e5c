import { makeRng } from '../../../../lib/tools';
import type { Day } from '../../../../solutions/02-log-derivative';

/** Reward by reward: each is worth the sum of the scores up to it. The same sum in another order. */
export function estimateGradient(
  sampler: (theta: readonly number[], rng: () => number) => Day,
  theta: readonly number[],
  n: number,
  seed: number,
) {
  const generator = makeRng(seed);
  const contributions = [...Array(n).keys()].map(() => {
    const { states, actions, rewards } = sampler([...theta], generator);
    const scores = theta.map(() => 0);
    const total = theta.map(() => 0);
    rewards.forEach((r, t) => {
      scores[states[t]] += actions[t] - 1 / (1 + Math.exp(-theta[states[t]]));
      scores.forEach((score, i) => (total[i] += r * score));
    });
    return total;
  });
  const column = (i: number) => contributions.map((one) => one[i]);
  const mean = theta.map((_, i) => column(i).reduce((a, b) => a + b) / n);
  const standardError = theta.map((_, i) => Math.hypot(...column(i).map((g) => g - mean[i])) / Math.sqrt(n * (n - 1)));
  return { days: contributions.length, mean, standardError };
}
