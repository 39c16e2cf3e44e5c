export const sentence =
  'The error falls with √n, not with n: you need the square. (For ±1 % with mean −11.7 and σ 9.4 that is 24,834 episodes, not 158.)';

export function episodesFor(relative: number, { mean, sd }: { mean: number; sd: number }): number {
  if (mean === 0) return Infinity;
  return Math.ceil((1.96 * sd) / (relative * Math.abs(mean)));
}
