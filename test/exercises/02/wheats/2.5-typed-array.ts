export function rewardToGo(rewards: readonly number[], gamma: number): Float64Array {
  const G = Float64Array.from(rewards);
  for (let t = rewards.length - 2; t >= 0; t--) G[t] += gamma * G[t + 1];
  return G;
}
