export const sentence =
  'You divide by the largest. One lucky episode then makes all others small: divide by the standard deviation.';

export function normaliseBatch(batch: number[][]): unknown {
  if (batch.length < 2) throw new Error('at least two episodes');
  const all = batch.flat();
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
  const largest = Math.max(...all.map((x) => Math.abs(x - mean)));
  const deviation = largest + 1e-8;
  return batch.map((episode) => episode.map((x) => (x - mean) / deviation));
}
