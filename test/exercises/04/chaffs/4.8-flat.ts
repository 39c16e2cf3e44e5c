export const sentence =
  'One long list came back. The update needs to know whose advantage is whose: keep the shape of the batch.';

export function normaliseBatch(batch: number[][]): unknown {
  if (batch.length < 2) throw new Error('at least two episodes');
  const all = batch.flat();
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
  const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length;
  const deviation = Math.sqrt(variance) + 1e-8;
  return all.map((x) => (x - mean) / deviation);
}
