export const sentence =
  'You divide the squares by n − 1. For a batch of advantages the spread of *these* numbers is meant: divide by n.';

export function normaliseBatch(batch: number[][]): unknown {
  if (batch.length < 2) throw new Error('at least two episodes');
  const all = batch.flat();
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
  const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (all.length - 1);
  const deviation = Math.sqrt(variance) + 1e-8;
  return batch.map((episode) => episode.map((x) => (x - mean) / deviation));
}
