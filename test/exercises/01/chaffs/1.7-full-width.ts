export const sentence =
  '±1 % is half of the width; you used it as the whole. That asks for four times as many episodes.';

export function episodesFor(relative: number, { mean, sd }: { mean: number; sd: number }): number {
  if (mean === 0) return Infinity;
  return Math.ceil(((2 * 1.96 * sd) / (relative * mean)) ** 2);
}
