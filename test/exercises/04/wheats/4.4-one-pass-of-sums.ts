type Episode = { observations: readonly ArrayLike<number>[]; rewards: readonly number[] };

export function advantages(
  batch: readonly Episode[],
  kind: string,
  value?: (observation: ArrayLike<number>) => number,
  gamma = 1,
): Float64Array[] {
  if (!['none', 'mean', 'leave-one-out', 'value'].includes(kind)) throw new Error(`unknown kind ${kind}`);
  if (kind === 'value' && typeof value !== 'function') throw new Error('no value function');
  const G = batch.map(({ rewards }) => {
    const g = Float64Array.from(rewards);
    for (let t = g.length - 2; t >= 0; t--) g[t] += gamma * g[t + 1];
    return g;
  });
  const longest = Math.max(0, ...G.map((g) => g.length));
  const sums = new Float64Array(longest);
  for (const g of G) g.forEach((x, t) => (sums[t] += x));
  const n = G.length;
  return G.map((g, i) =>
    g.map((x, t) => {
      if (kind === 'mean') return x - sums[0] / n;
      if (kind === 'leave-one-out') return n > 1 ? (n * x - sums[t]) / (n - 1) : x;
      return kind === 'value' ? x - value!(batch[i].observations[t]) : x;
    }),
  );
}
