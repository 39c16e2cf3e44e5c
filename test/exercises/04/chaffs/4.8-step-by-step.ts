export const sentence =
  'You compare the episodes at each t and scale every t by itself. That makes late steps, where few episodes are left, as loud as all others: take one number for the batch.';

export function normaliseBatch(batch: number[][]): unknown {
  if (batch.length < 2) throw new Error('at least two episodes');
  return batch.map((episode) =>
    episode.map((x, t) => {
      const there = batch.filter((other) => t < other.length).map((other) => other[t]);
      const mean = there.reduce((sum, y) => sum + y, 0) / there.length;
      const deviation = Math.sqrt(there.reduce((sum, y) => sum + (y - mean) ** 2, 0) / there.length) + 1e-8;
      return (x - mean) / deviation;
    }),
  );
}
