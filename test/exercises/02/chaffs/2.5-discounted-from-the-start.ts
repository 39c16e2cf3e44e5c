export const sentence =
  'You count γ from the start of the episode. G_t discounts from t; the factor γᵗ, if it is wanted, stays outside.';

export function rewardToGo(rewards: readonly number[], gamma: number): number[] {
  const returns = Array<number>(rewards.length);
  let G = 0;
  for (let t = rewards.length - 1; t >= 0; t--) {
    G = rewards[t] + gamma * G;
    returns[t] = gamma ** t * G;
  }
  return returns;
}
