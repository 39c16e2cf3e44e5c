export const sentence =
  'You read the rewards column by column, as if the prompts stood side by side. The k replies to *one* prompt do.';

export function rlooAdvantage(rewards: Float64Array, k: number): any {
  if (!Number.isInteger(k) || k < 2) throw new Error(`k = ${k}`);
  if (rewards.length % k) throw new Error('groups of k');
  const advantages = new Float64Array(rewards.length);
  const n = rewards.length / k;
  for (let start = 0; start < n; start++) {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += rewards[start + j * n];
    for (let j = 0; j < k; j++) {
      const own = rewards[start + j * n];
      advantages[start + j * n] = own - (sum - own) / (k - 1);
    }
  }
  return advantages;
}
