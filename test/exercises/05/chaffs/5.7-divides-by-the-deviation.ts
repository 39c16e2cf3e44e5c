export const sentence =
  'You divide by the group’s standard deviation. That is GRPO; asked was RLOO. Dividing gives a group that nearly agrees as loud a say as one that does not.';

export function rlooAdvantage(rewards: Float64Array, k: number): any {
  if (!Number.isInteger(k) || k < 2) throw new Error(`k = ${k}`);
  if (rewards.length % k) throw new Error('groups of k');
  const advantages = new Float64Array(rewards.length);
  for (let start = 0; start < rewards.length; start += k) {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += rewards[start + j];
    let squares = 0;
    for (let j = 0; j < k; j++) squares += (rewards[start + j] - sum / k) ** 2;
    const deviation = Math.sqrt(squares / k) + 1e-4;
    for (let j = 0; j < k; j++) {
      const own = rewards[start + j];
      advantages[start + j] = (own - sum / k) / deviation;
    }
  }
  return advantages;
}
