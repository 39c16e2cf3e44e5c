export const sentence =
  'Half the square of the log-ratio is another estimate of KL (k2). As a *reward* it hardly pulls near the reference: take the log-ratio as it is.';

export function klReward(reward: number, logPi: number[], logRef: number[], beta: number): number {
  if (!(beta >= 0) || logPi.length !== logRef.length) throw new Error('beta, or the lengths');
  let ratio = 0;
  for (let t = 0; t < logPi.length; t++) ratio += logPi[t] - logRef[t];
  return reward - (beta * ratio ** 2) / 2;
}
