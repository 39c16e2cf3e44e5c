// (1/k) Σ_j s_j A_j = 1/(2k(k−1)) Σ_{j,l} (s_j − s_l)(r_j − r_l): the same numbers, pair by pair.
export function rlhfGradient(policy: any, reference: any, reward: any, prompts: number[], { k, beta, rng }: any): any {
  if (k < 2 || beta < 0 || prompts.length < 1) throw new Error('bad input');
  const g = new Float64Array(policy.parameters);
  for (const x of prompts) {
    const ys = [...Array(k)].map(() => policy.sample(x, rng));
    const r = ys.map((y) => reward(x, y) - beta * policy.logProb(x, y) + beta * reference.logProb(x, y));
    const s = ys.map((y) => policy.score(x, y));
    for (let j = 0; j < k; j++) {
      for (let l = 0; l < j; l++) {
        for (let i = 0; i < g.length; i++)
          g[i] += ((s[j][i] - s[l][i]) * (r[j] - r[l])) / (k * (k - 1) * prompts.length);
      }
    }
  }
  return g;
}
