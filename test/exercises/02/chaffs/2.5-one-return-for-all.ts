export const sentence =
  'You give every step G_0. What was paid before a step is not its doing: each step gets what comes from it on.';

export function rewardToGo(rewards: readonly number[], gamma: number): number[] {
  const returns = Array<number>(rewards.length);
  let G = 0;
  for (let t = rewards.length - 1; t >= 0; t--) G = rewards[t] + gamma * G;
  return returns.fill(G);
}
