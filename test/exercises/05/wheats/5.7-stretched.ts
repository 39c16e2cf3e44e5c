// Leave-one-out is the centred reward, stretched by k/(k − 1).
export function rlooAdvantage(rewards: Float64Array, k: number): number[] {
  if (k < 2 || k % 1 || rewards.length % k) throw new Error('k, or the groups');
  const out: number[] = [];
  for (let g = 0; g < rewards.length / k; g++) {
    const group = Array.from(rewards.slice(g * k, g * k + k));
    const mean = group.reduce((a, b) => a + b) / k;
    out.push(...group.map((r) => ((r - mean) * k) / (k - 1)));
  }
  return out;
}
