export const sentence =
  'Your slope is σ(d), largest where the pair is clear already. It is σ(−d): a label that surprises teaches the most.';

export function preferenceLoss(rWin: Float64Array, rLose: Float64Array): any {
  const n = rWin.length;
  if (n === 0 || rLose.length !== n) throw new Error('pairs, please');
  const dWin = new Float64Array(n);
  const dLose = new Float64Array(n);
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const d = rWin[i] - rLose[i];
    loss += (Math.max(-d, 0) + Math.log1p(Math.exp(-Math.abs(d)))) / n;
    const surprise = 1 / (1 + Math.exp(-d));
    dWin[i] = -surprise / n;
    dLose[i] = surprise / n;
  }
  return { loss, dWin, dLose };
}
