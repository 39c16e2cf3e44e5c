export const sentence =
  'You compare with the replies that came before in the list, so the first has nobody, and its reward counts whole. All others count, before and after.';

export function rlooAdvantage(rewards: Float64Array, k: number): any {
  if (!Number.isInteger(k) || k < 2) throw new Error(`k = ${k}`);
  if (rewards.length % k) throw new Error('groups of k');
  const advantages = new Float64Array(rewards.length);
  for (let start = 0; start < rewards.length; start += k) {
    let before = 0;
    for (let j = 0; j < k; j++) {
      const own = rewards[start + j];
      advantages[start + j] = own - (j ? before / j : 0);
      before += own;
    }
  }
  return advantages;
}
