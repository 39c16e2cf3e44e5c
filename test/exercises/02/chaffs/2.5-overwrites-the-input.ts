export const sentence =
  "You wrote the returns into the caller's rewards. Whoever called still needs them: make an array of your own.";

export function rewardToGo(rewards: number[], gamma: number): number[] {
  for (let t = rewards.length - 2; t >= 0; t--) rewards[t] += gamma * rewards[t + 1];
  return rewards;
}
