export const sentence =
  'k = 1 divides by 0: NaN for every reply. There is nobody else to compare with: throw an error.';

export function rlooAdvantage(rewards: Float64Array, k: number): any {
  if (rewards.length % k) throw new Error('groups of k');
  const advantages = new Float64Array(rewards.length);
  for (let start = 0; start < rewards.length; start += k) {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += rewards[start + j];
    for (let j = 0; j < k; j++) {
      const own = rewards[start + j];
      advantages[start + j] = own - (sum - own) / (k - 1);
    }
  }
  return advantages;
}
