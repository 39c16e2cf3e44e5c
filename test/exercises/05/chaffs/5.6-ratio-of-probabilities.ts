export const sentence = 'You charge for π/π_ref − 1. The logarithm of the ratio is asked, log π − log π_ref.';

export function klReward(reward: number, logPi: number[], logRef: number[], beta: number): number {
  if (!(beta >= 0) || logPi.length !== logRef.length) throw new Error('beta, or the lengths');
  let ratio = 0;
  for (let t = 0; t < logPi.length; t++) ratio += logPi[t] - logRef[t];
  return reward - beta * (Math.exp(ratio) - 1);
}
