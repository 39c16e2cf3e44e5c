export const sentence =
  '`unshift` (like the lesson’s `insert(0, …)`) moves the whole array at every step: 100,000 steps move five billion entries. Fill an array of the right length from the back.';

export function rewardToGo(rewards: readonly number[], gamma: number): number[] {
  const returns: number[] = [];
  let G = 0;
  for (let t = rewards.length - 1; t >= 0; t--) returns.unshift((G = rewards[t] + gamma * G));
  return returns;
}
