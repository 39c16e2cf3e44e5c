export const sentence =
  'Where all advantages are equal you divide 0 by 0: NaN, and the network never recovers. Without spread everything becomes 0.';

export function normaliseBatch(batch: number[][]): unknown {
  if (batch.length < 2) throw new Error('at least two episodes');
  const all = batch.flat();
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
  const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length;
  const deviation = Math.sqrt(variance);
  return batch.map((episode) => episode.map((x) => (x - mean) / deviation));
}
