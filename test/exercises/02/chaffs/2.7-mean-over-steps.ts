import { makeRng, type Rng } from '../../../../lib/tools';
import type { Day } from '../../../../solutions/02-log-derivative';

export const sentence =
  'You averaged over the hours of a day. A short day then weighs as much as a long one: sum over the hours, average over days.';

export function estimateGradient(
  sampler: (theta: readonly number[], rng: Rng) => Day,
  theta: readonly number[],
  n: number,
  seed: number,
): { mean: number[]; standardError: number[] } {
  const rng = makeRng(seed);
  const days = Array.from({ length: n }, () => {
    const { states, actions, rewards } = sampler(theta, rng);
    const returns = rewards.map((_, t) => rewards.slice(t).reduce((sum, r) => sum + r, 0));
    const gradient = theta.map(() => 0);
    states.forEach((s, t) => {
      gradient[s] += (actions[t] - 1 / (1 + Math.exp(-theta[s]))) * returns[t];
    });
    return gradient.map((part) => part / states.length);
  });
  const mean = theta.map((_, i) => days.reduce((sum, day) => sum + day[i], 0) / n);
  const standardError = theta.map((_, i) => {
    const squares = days.reduce((sum, day) => sum + (day[i] - mean[i]) ** 2, 0);
    return Math.sqrt(squares / (n - 1) / n);
  });
  return { mean, standardError };
}
