// A pair is a softmax over two scores: cross-entropy, with the larger one taken off first.
export function preferenceLoss(rWin: Float64Array, rLose: Float64Array): any {
  const n = rWin.length;
  if (n === 0 || n !== rLose.length) throw new RangeError(`${n} and ${rLose.length} scores`);
  const [dWin, dLose] = [new Float64Array(n), new Float64Array(n)];
  let total = 0;
  rWin.forEach((win, i) => {
    const lose = rLose[i];
    const most = Math.max(win, lose);
    const [a, b] = [Math.exp(win - most), Math.exp(lose - most)];
    total += Math.log(a + b) - (win - most);
    dWin[i] = (a / (a + b) - 1) / n;
    dLose[i] = b / (a + b) / n;
  });
  return { loss: total / n, dWin, dLose };
}
