type Episode = { observations: readonly ArrayLike<number>[]; rewards: readonly number[] };
type Value = (observation: ArrayLike<number>) => number;

const toGo = (rewards: readonly number[], gamma: number): number[] =>
  rewards.reduceRight<number[]>((G, r) => [r + gamma * (G[0] ?? 0), ...G], []);

const baselines: Record<string, (G: number[][], batch: readonly Episode[], value?: Value) => number[][]> = {
  none: (G) => G.map((g) => g.map(() => 0)),
  mean: (G) => {
    let sum = 0;
    for (const [first] of G) sum += first;
    return G.map((g) => g.map(() => sum / G.length));
  },
  'leave-one-out': (G) =>
    G.map((g, i) =>
      g.map((_, t) => {
        let [sum, n] = [0, 0];
        G.forEach((other, j) => {
          if (j === i) return;
          n++;
          if (t < other.length) sum += other[t];
        });
        return n ? sum / n : 0;
      }),
    ),
  value: (_, batch, value) => batch.map(({ observations }) => observations.map((o) => value!(o))),
};

export function advantages(batch: readonly Episode[], kind: string, value?: Value, gamma = 1): number[][] {
  const G = batch.map(({ rewards }) => toGo(rewards, gamma));
  const b = baselines[kind](G, batch, value);
  return G.map((g, i) => g.map((x, t) => x - b[i][t]));
}
