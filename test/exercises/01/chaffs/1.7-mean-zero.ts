export const sentence = 'No number of episodes gives 1 % of nothing: where the mean is 0 the answer is Infinity.';

export function episodesFor(relative: number, { mean, sd }: { mean: number; sd: number }): number {
  if (mean === 0) return 0;
  return Math.ceil(((1.96 * sd) / (relative * mean)) ** 2);
}
