export const sentence =
  'You charge for log π alone. That is an entropy bonus: it pulls towards saying anything, not towards the reference.';

export function klReward(reward: number, logPi: number[], logRef: number[], beta: number): number {
  if (!(beta >= 0) || logPi.length !== logRef.length) throw new Error('beta, or the lengths');
  let ratio = 0;
  for (let t = 0; t < logPi.length; t++) ratio += logPi[t];
  return reward - beta * ratio;
}
