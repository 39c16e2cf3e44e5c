export const sentence =
  'The numbers are right, their order is not: you pushed from the back and never turned the list round.';

export function rewardToGo(rewards: readonly number[], gamma: number): number[] {
  const returns: number[] = [];
  let G = 0;
  for (let t = rewards.length - 1; t >= 0; t--) returns.push((G = rewards[t] + gamma * G));
  return returns;
}
