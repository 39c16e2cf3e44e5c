export const sentence =
  'Where the loser is 800 ahead you returned Infinity: e^800 is too large for a number. Use softplus, max(−d, 0) + log1p(e^−|d|).';

export function preferenceLoss(rWin: Float64Array, rLose: Float64Array): any {
  const n = rWin.length;
  if (n === 0 || rLose.length !== n) throw new Error('pairs, please');
  const dWin = new Float64Array(n);
  const dLose = new Float64Array(n);
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const d = rWin[i] - rLose[i];
    loss += -Math.log(1 / (1 + Math.exp(-d))) / n;
    const surprise = 1 / (1 + Math.exp(d));
    dWin[i] = -surprise / n;
    dLose[i] = surprise / n;
  }
  return { loss, dWin, dLose };
}
