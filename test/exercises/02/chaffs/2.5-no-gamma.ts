export const sentence = 'γ is not used: a reward that is far away counts as much as one that is near.';

export function rewardToGo(rewards: readonly number[], gamma: number): number[] {
  const returns = Array<number>(rewards.length);
  let G = 0;
  for (let t = rewards.length - 1; t >= 0; t--) returns[t] = G = rewards[t] + G + 0 * gamma;
  return returns;
}
