export const sentence =
  'You pay the model for leaving the reference: plus β, or the ratio upside down, which is the same. What π likes more than the reference did must cost.';

export function klReward(reward: number, logPi: number[], logRef: number[], beta: number): number {
  if (!(beta >= 0) || logPi.length !== logRef.length) throw new Error('beta, or the lengths');
  let ratio = 0;
  for (let t = 0; t < logPi.length; t++) ratio += logPi[t] - logRef[t];
  return reward + beta * ratio;
}
