export const sentence =
  'You average the log-ratio over the tokens, so long replies leave the reference at a discount. A reply’s log-ratio is the sum.';

export function klReward(reward: number, logPi: number[], logRef: number[], beta: number): number {
  if (!(beta >= 0) || logPi.length !== logRef.length) throw new Error('beta, or the lengths');
  let ratio = 0;
  for (let t = 0; t < logPi.length; t++) ratio += logPi[t] - logRef[t];
  return reward - (beta * ratio) / logPi.length;
}
