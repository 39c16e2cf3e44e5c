export const sentence = 'The others’ sum is divided by k. There are k − 1 of them.';

export function rlooAdvantage(rewards: Float64Array, k: number): any {
  if (!Number.isInteger(k) || k < 2) throw new Error(`k = ${k}`);
  if (rewards.length % k) throw new Error('groups of k');
  const advantages = new Float64Array(rewards.length);
  for (let start = 0; start < rewards.length; start += k) {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += rewards[start + j];
    for (let j = 0; j < k; j++) {
      const own = rewards[start + j];
      advantages[start + j] = own - (sum - own) / k;
    }
  }
  return advantages;
}
