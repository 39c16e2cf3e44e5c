export const sentence =
  'You whiten each episode by itself. Then no episode is better than another, and a win at the end gets weight 0 on every step: one mean and one deviation for the whole batch.';

const whiten = (xs: number[]): number[] => {
  const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const deviation = Math.sqrt(xs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / xs.length) + 1e-8;
  return xs.map((x) => (x - mean) / deviation);
};

export function normaliseBatch(batch: number[][]): unknown {
  if (batch.length < 2) throw new Error('at least two episodes');
  return batch.map(whiten);
}
