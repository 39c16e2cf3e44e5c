export const sentence =
  'You summed from the front: that is the past. G_t is what comes from step t on, so begin at the end.';

export function rewardToGo(rewards: readonly number[], gamma: number): number[] {
  let G = 0;
  return rewards.map((r) => (G = r + gamma * G));
}
