export const sentence =
  'You leave one out of the whole batch. Group by prompt: a reward model knows its scores only up to a number c(x) for each, so replies to unlike prompts cannot be compared.';

export function rlooAdvantage(rewards: Float64Array, k: number): any {
  if (!Number.isInteger(k) || k < 2) throw new Error(`k = ${k}`);
  if (rewards.length % k) throw new Error('groups of k');
  const advantages = new Float64Array(rewards.length);
  const n = rewards.length;
  for (let start = 0; start < n; start += n) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += rewards[start + j];
    for (let j = 0; j < n; j++) {
      const own = rewards[start + j];
      advantages[start + j] = own - (sum - own) / (n - 1);
    }
  }
  return advantages;
}
