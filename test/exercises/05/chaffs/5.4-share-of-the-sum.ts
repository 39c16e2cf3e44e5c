export const sentence =
  'You took r_win / (r_win + r_lose) for the probability. Scores may be negative; Bradley–Terry compares differences: σ(r_win − r_lose).';

export function preferenceLoss(rWin: Float64Array, rLose: Float64Array): any {
  const n = rWin.length;
  if (n === 0 || rLose.length !== n) throw new Error('pairs, please');
  const dWin = new Float64Array(n);
  const dLose = new Float64Array(n);
  let loss = 0;
  for (let i = 0; i < n; i++) {
    loss -= Math.log(rWin[i] / (rWin[i] + rLose[i])) / n;
    const surprise = rLose[i] / (rWin[i] + rLose[i]);
    dWin[i] = -surprise / n;
    dLose[i] = surprise / n;
  }
  return { loss, dWin, dLose };
}
