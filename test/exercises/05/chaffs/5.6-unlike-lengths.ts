export const sentence =
  'Two tokens by π, one by the reference, and you answered. That is not the same reply: throw an error.';

export function klReward(reward: number, logPi: number[], logRef: number[], beta: number): number {
  if (!(beta >= 0)) throw new Error('beta, or the lengths');
  let ratio = 0;
  for (let t = 0; t < logPi.length; t++) ratio += logPi[t] - (logRef[t] ?? 0);
  return reward - beta * ratio;
}
