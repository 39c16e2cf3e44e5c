export const sentence = 'You return the rewards themselves. What an action leads to later belongs to it as well.';

export function rewardToGo(rewards: readonly number[], gamma: number): number[] {
  return rewards.map((r) => r + 0 * gamma);
}
