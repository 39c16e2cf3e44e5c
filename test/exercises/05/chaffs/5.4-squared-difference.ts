export const sentence =
  'You took the squared distance from 1. A preference says which of the two is better, not by how much: −log σ(d).';

export function preferenceLoss(rWin: Float64Array, rLose: Float64Array): any {
  const n = rWin.length;
  if (n === 0 || rLose.length !== n) throw new Error('pairs, please');
  const dWin = new Float64Array(n);
  const dLose = new Float64Array(n);
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const d = rWin[i] - rLose[i];
    loss += (1 - d) ** 2 / n;
    const surprise = 2 * (1 - d);
    dWin[i] = -surprise / n;
    dLose[i] = surprise / n;
  }
  return { loss, dWin, dLose };
}
