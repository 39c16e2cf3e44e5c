export const sentence =
  'q − 1 − log q is another estimate of KL (k3), with the same mean. As a *reward* its gradient is another one: take the log-ratio as it is.';

export function klReward(reward: number, logPi: number[], logRef: number[], beta: number): number {
  if (!(beta >= 0) || logPi.length !== logRef.length) throw new Error('beta, or the lengths');
  let ratio = 0;
  for (let t = 0; t < logPi.length; t++) ratio += logPi[t] - logRef[t];
  return reward - beta * (Math.exp(-ratio) - 1 + ratio);
}
