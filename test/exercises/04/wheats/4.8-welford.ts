// Mean and spread in one pass, as a running statistic has them.
export function normaliseBatch(batch: readonly (readonly number[])[]): number[][] {
  if (batch.length < 2) throw new RangeError('at least two episodes');
  let [n, mean, m2] = [0, 0, 0];
  for (const x of batch.flat()) {
    n++;
    const before = x - mean;
    mean += before / n;
    m2 += before * (x - mean);
  }
  const deviation = Math.sqrt(m2 / n);
  return batch.map((episode) => episode.map((x) => (deviation < 1e-10 ? 0 : (x - mean) / deviation)));
}
