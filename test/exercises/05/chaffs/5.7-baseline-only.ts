export const sentence = 'You return the mean of the others. That is the baseline; the advantage is the reward less it.';

export function rlooAdvantage(rewards: Float64Array, k: number): any {
  if (!Number.isInteger(k) || k < 2) throw new Error(`k = ${k}`);
  if (rewards.length % k) throw new Error('groups of k');
  const advantages = new Float64Array(rewards.length);
  for (let start = 0; start < rewards.length; start += k) {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += rewards[start + j];
    for (let j = 0; j < k; j++) {
      const own = rewards[start + j];
      advantages[start + j] = (sum - own) / (k - 1);
    }
  }
  return advantages;
}
