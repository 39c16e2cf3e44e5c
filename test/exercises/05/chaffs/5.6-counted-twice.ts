export const sentence =
  'The KL is in it twice: once token by token, and once for the whole reply. The reply’s is the sum of the tokens’, not one more.';

export function klReward(reward: number, logPi: number[], logRef: number[], beta: number): number {
  if (!(beta >= 0) || logPi.length !== logRef.length) throw new Error('beta, or the lengths');
  let ratio = 0;
  for (let t = 0; t < logPi.length; t++) ratio += logPi[t] - logRef[t];
  return reward - 2 * beta * ratio;
}
