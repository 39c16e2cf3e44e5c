export const sentence =
  'You pay log π_ref alone. What the policy itself thinks of the reply must be in it, or the most likely reply of the reference wins everything.';

export function klReward(reward: number, logPi: number[], logRef: number[], beta: number): number {
  if (!(beta >= 0) || logPi.length !== logRef.length) throw new Error('beta, or the lengths');
  let ratio = 0;
  for (let t = 0; t < logPi.length; t++) ratio += -logRef[t];
  return reward - beta * ratio;
}
