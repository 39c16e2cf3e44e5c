export function episodesFor(relative: number, { mean, sd }: { mean: number; sd: number }): number {
  const episodes = Math.exp(2 * (Math.log(1.96) + Math.log(sd) - Math.log(relative) - Math.log(Math.abs(mean))));
  return Math.ceil(episodes);
}
