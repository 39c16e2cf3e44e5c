export function klReward(reward: number, [p, ...logPi]: number[], [q, ...logRef]: number[], beta: number): number {
  if (beta < 0 || Number.isNaN(beta)) throw new Error('beta');
  if ((p === undefined) !== (q === undefined)) throw new Error('unlike lengths');
  return p === undefined ? reward : klReward(reward - beta * (p - q), logPi, logRef, beta);
}
