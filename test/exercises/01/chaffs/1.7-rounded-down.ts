export const sentence = 'You are one episode short: round up, for a part of an episode cannot be played.';

export function episodesFor(relative: number, { mean, sd }: { mean: number; sd: number }): number {
  if (mean === 0) return Infinity;
  return Math.floor(((1.96 * sd) / (relative * mean)) ** 2);
}
