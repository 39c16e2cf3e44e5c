export const sentence =
  'A negative mean gave you a negative count: the mean belongs inside the square, like everything else.';

export function episodesFor(relative: number, { mean, sd }: { mean: number; sd: number }): number {
  if (mean === 0) return Infinity;
  return Math.ceil((1.96 * sd) ** 2 / (relative ** 2 * mean));
}
