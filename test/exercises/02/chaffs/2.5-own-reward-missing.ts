export const sentence = 'r_t itself is missing: the sum goes over k ≥ t, not k > t.';

export function rewardToGo(rewards: readonly number[], gamma: number): number[] {
  const returns = Array<number>(rewards.length);
  let G = 0;
  for (let t = rewards.length - 1; t >= 0; t--) {
    returns[t] = gamma * G;
    G = rewards[t] + gamma * G;
  }
  return returns;
}
