export const sentence =
  'You divide by the variance. The answer would be in one over the unit of return: divide by its square root.';

export function normaliseBatch(batch: number[][]): unknown {
  if (batch.length < 2) throw new Error('at least two episodes');
  const all = batch.flat();
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
  const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length;
  const deviation = variance + 1e-8;
  return batch.map((episode) => episode.map((x) => (x - mean) / deviation));
}
