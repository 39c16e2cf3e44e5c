export const sentence =
  'You took `relative` for per cent, and divided by 100 once more. 0.01 is 1 % already: your count is 10,000 times too large.';

export function episodesFor(relative: number, { mean, sd }: { mean: number; sd: number }): number {
  if (mean === 0) return Infinity;
  return Math.ceil(((1.96 * sd) / ((relative / 100) * mean)) ** 2);
}
