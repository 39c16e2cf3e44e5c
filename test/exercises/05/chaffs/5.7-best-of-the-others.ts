export const sentence =
  'You compare with the best of the others. Then hardly anybody is above 0; and the largest of a few is not fixed before the die is cast in the way a mean is: take the mean.';

export function rlooAdvantage(rewards: Float64Array, k: number): any {
  if (!Number.isInteger(k) || k < 2) throw new Error(`k = ${k}`);
  if (rewards.length % k) throw new Error('groups of k');
  const advantages = new Float64Array(rewards.length);
  for (let start = 0; start < rewards.length; start += k) {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += rewards[start + j];
    for (let j = 0; j < k; j++) {
      const own = rewards[start + j];
      advantages[start + j] =
        own - Math.max(...Array.from(rewards.subarray(start, start + k)).filter((_, i) => i !== j));
    }
  }
  return advantages;
}
