const logSigmoid = (d: number): number => (d < 0 ? d - Math.log1p(Math.exp(d)) : -Math.log1p(Math.exp(-d)));

export function preferenceLoss(rWin: Float64Array, rLose: Float64Array): any {
  if (rWin.length !== rLose.length) throw new Error('a winner without a loser');
  if (!rWin.length) throw new Error('no pairs');
  const slope = Array.from(rWin, (r, i) => Math.exp(logSigmoid(rLose[i] - r)) / rWin.length);
  const loss = -rWin.reduce((sum, r, i) => sum + logSigmoid(r - rLose[i]), 0) / rWin.length;
  return { loss, dWin: slope.map((s) => -s), dLose: slope };
}
