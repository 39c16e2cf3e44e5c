export const sentence =
  'The standard deviation entered to the fourth power: you squared a variance. Take σ itself, and square the whole once.';

export function episodesFor(relative: number, { mean, sd }: { mean: number; sd: number }): number {
  if (mean === 0) return Infinity;
  return Math.ceil(((1.96 * sd ** 2) / (relative * mean)) ** 2);
}
