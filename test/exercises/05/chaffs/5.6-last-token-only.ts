export const sentence = 'You charge for the last token only. Every token of the reply is a choice: add them up.';

export function klReward(reward: number, logPi: number[], logRef: number[], beta: number): number {
  if (!(beta >= 0) || logPi.length !== logRef.length) throw new Error('beta, or the lengths');
  let ratio = 0;
  for (let t = 0; t < logPi.length; t++) ratio = logPi[t] - logRef[t];
  return reward - beta * ratio;
}
