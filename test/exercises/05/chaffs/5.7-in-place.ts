export const sentence =
  'You wrote the advantages into the rewards that you were given. The caller still needs those: work on a copy.';

export function rlooAdvantage(rewards: Float64Array, k: number): any {
  if (!Number.isInteger(k) || k < 2) throw new Error(`k = ${k}`);
  if (rewards.length % k) throw new Error('groups of k');
  const advantages = rewards;
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
