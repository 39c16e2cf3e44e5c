export const sentence =
  'Your mean is the mean of the episodes’ means, so a step of a short episode counts more than one of a long one. Take all steps together.';

export function normaliseBatch(batch: number[][]): unknown {
  if (batch.length < 2) throw new Error('at least two episodes');
  const all = batch.flat();
  const mean = batch.reduce((sum, xs) => sum + xs.reduce((s, x) => s + x, 0) / xs.length, 0) / batch.length;
  const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length;
  const deviation = Math.sqrt(variance) + 1e-8;
  return batch.map((episode) => episode.map((x) => (x - mean) / deviation));
}
