export const sentence =
  'You subtract the mean, and leave the scale as it was. Rewards that are 100 times larger would still push 100 times harder.';

export function normaliseBatch(batch: number[][]): unknown {
  if (batch.length < 2) throw new Error('at least two episodes');
  const all = batch.flat();
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
  return batch.map((episode) => episode.map((x) => x - mean));
}
