export const sentence =
  'Your count is 10,000 times too small: you multiplied `relative` by 100, but 0.01 is 1 % as it stands.';

export function episodesFor(relative: number, { mean, sd }: { mean: number; sd: number }): number {
  if (mean === 0) return Infinity;
  return Math.ceil(((1.96 * sd) / (100 * relative * mean)) ** 2);
}
