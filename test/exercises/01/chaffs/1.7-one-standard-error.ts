export const sentence =
  'You used one standard error to each side. That holds 68 of 100 estimates; 95 of 100 need 1.96.';

export function episodesFor(relative: number, { mean, sd }: { mean: number; sd: number }): number {
  if (mean === 0) return Infinity;
  return Math.ceil((sd / (relative * mean)) ** 2);
}
