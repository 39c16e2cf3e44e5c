export const sentence = 'The reward of the step itself is discounted too. It is paid at once: γ⁰ = 1.';

export function rewardToGo(rewards: readonly number[], gamma: number): number[] {
  const returns = Array<number>(rewards.length);
  let G = 0;
  for (let t = rewards.length - 1; t >= 0; t--) returns[t] = G = gamma * (rewards[t] + G);
  return returns;
}
