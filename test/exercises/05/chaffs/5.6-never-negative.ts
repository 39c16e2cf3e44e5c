export const sentence =
  'You cut negative log-ratios off, because "a KL cannot be negative". Its mean cannot; a single reply’s can, and must, or the mean is wrong.';

export function klReward(reward: number, logPi: number[], logRef: number[], beta: number): number {
  if (!(beta >= 0) || logPi.length !== logRef.length) throw new Error('beta, or the lengths');
  let ratio = 0;
  for (let t = 0; t < logPi.length; t++) ratio += logPi[t] - logRef[t];
  return reward - beta * Math.max(0, ratio);
}
