export const sentence =
  'You divide by the deviation, and subtract nothing. A batch whose advantages are all above 0 still praises everything.';

export function normaliseBatch(batch: number[][]): unknown {
  if (batch.length < 2) throw new Error('at least two episodes');
  const all = batch.flat();
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
  const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length;
  const deviation = Math.sqrt(variance) + 1e-8;
  return batch.map((episode) => episode.map((x) => x / deviation));
}
