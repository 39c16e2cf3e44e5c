export const sentence = 'You add the baseline. What lies above average should be positive: subtract it.';

type Episode = { observations: readonly number[][]; rewards: number[] };

export function advantages(
  batch: readonly Episode[],
  kind: string,
  value?: (observation: readonly number[]) => number,
  gamma = 1,
): unknown {
  if (!['none', 'mean', 'leave-one-out', 'value'].includes(kind)) throw new Error(`unknown kind ${kind}`);
  if (kind === 'value' && !value) throw new Error('kind value needs a value function');
  const returns = batch.map(({ rewards }) => {
    const G = [...rewards];
    for (let t = G.length - 2; t >= 0; t--) G[t] += gamma * G[t + 1];
    return G;
  });
  const mean = returns.reduce((sum, G) => sum + G[0], 0) / batch.length;
  return returns.map((G, i) =>
    G.map((g, t) => {
      if (kind === 'mean') return g + mean;
      if (kind === 'value') return g + value!(batch[i].observations[t]);
      if (kind === 'none' || batch.length === 1) return g;
      let others = 0;
      for (let j = 0; j < batch.length; j++) if (j !== i) others += returns[j][t] ?? 0;
      return g + others / (batch.length - 1);
    }),
  );
}
