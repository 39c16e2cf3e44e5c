export const sentence =
  'The advantages are different after your call: you wrote into the lists that you were given. Work on a copy.';

export function normaliseBatch(batch: number[][]): unknown {
  if (batch.length < 2) throw new Error('at least two episodes');
  const all = batch.flat();
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
  const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length;
  const deviation = Math.sqrt(variance) + 1e-8;
  batch.forEach((episode) => episode.forEach((x, t) => (episode[t] = (x - mean) / deviation)));
  return batch;
}
