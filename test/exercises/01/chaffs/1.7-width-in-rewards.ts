export const sentence =
  'You took `relative` for a width in units of reward. It is a part of the mean: multiply it by |J|.';

export function episodesFor(relative: number, { mean, sd }: { mean: number; sd: number }): number {
  if (mean === 0) return Infinity;
  return Math.ceil(((1.96 * sd) / relative) ** 2);
}
