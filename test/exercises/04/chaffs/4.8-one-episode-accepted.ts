export const sentence =
  'You whitened one episode by itself. That is the trap of section 7, in which a win at the end can never be learned: with fewer than two episodes, throw an error.';

export function normaliseBatch(batch: number[][]): unknown {
  const all = batch.flat();
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
  const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length;
  const deviation = Math.sqrt(variance) + 1e-8;
  return batch.map((episode) => episode.map((x) => (x - mean) / deviation));
}
