export const sentence =
  'You return 1 − P, the share of labels missed, not −log P. It is flat where the model is confidently wrong; the logarithm is not.';

export function preferenceLoss(rWin: Float64Array, rLose: Float64Array): any {
  const n = rWin.length;
  if (n === 0 || rLose.length !== n) throw new Error('pairs, please');
  const dWin = new Float64Array(n);
  const dLose = new Float64Array(n);
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const d = rWin[i] - rLose[i];
    loss += 1 / (1 + Math.exp(d)) / n;
    const surprise = 1 / (1 + Math.exp(d));
    dWin[i] = -surprise / n;
    dLose[i] = surprise / n;
  }
  return { loss, dWin, dLose };
}
