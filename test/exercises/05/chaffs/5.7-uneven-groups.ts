export const sentence =
  'Five rewards are no groups of two, and you answered. A reply is missing somewhere: throw an error.';

export function rlooAdvantage(rewards: Float64Array, k: number): any {
  if (!Number.isInteger(k) || k < 2) throw new Error(`k = ${k}`);
  const advantages = new Float64Array(rewards.length);
  for (let start = 0; start < rewards.length; start += k) {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += rewards[start + j] ?? 0;
    for (let j = 0; j < k; j++) {
      const own = rewards[start + j] ?? 0;
      advantages[start + j] = own - (sum - own) / (k - 1);
    }
  }
  return advantages;
}
