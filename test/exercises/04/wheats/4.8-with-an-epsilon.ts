// As PyTorch programs write it: + 1e-8 keeps 0/0 away.
export function normaliseBatch(batch: readonly (readonly number[])[]): Float64Array[] {
  if (batch.length === 1 || batch.length === 0) throw new Error('one episode is no batch');
  let [n, sum] = [0, 0];
  for (const episode of batch) for (const x of episode) [n, sum] = [n + 1, sum + x];
  const mean = sum / n;
  let squares = 0;
  for (const episode of batch) for (const x of episode) squares += (x - mean) ** 2;
  const deviation = Math.sqrt(squares / n) + 1e-8;
  return batch.map((episode) => Float64Array.from(episode, (x) => (x - mean) / deviation));
}
