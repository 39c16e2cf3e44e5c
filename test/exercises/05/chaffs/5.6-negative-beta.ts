export const sentence = 'β below 0 pays the model for leaving the reference, and you let it pass: throw an error.';

export function klReward(reward: number, logPi: number[], logRef: number[], beta: number): number {
  if (logPi.length !== logRef.length) throw new Error('beta, or the lengths');
  let ratio = 0;
  for (let t = 0; t < logPi.length; t++) ratio += logPi[t] - logRef[t];
  return reward - beta * ratio;
}
