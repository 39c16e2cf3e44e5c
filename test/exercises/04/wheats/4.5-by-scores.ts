// Writes the score vectors out, and takes E‖·‖² of them.
export function optimalBaseline(pi: readonly number[], q: readonly number[]): number {
  if (pi.length !== q.length || !pi.length) throw new Error('lists of unlike length, or empty');
  const scores = pi.map((_, a) => pi.map((p, c) => (c === a ? 1 : 0) - p));
  let [top, bottom, v] = [0, 0, 0];
  for (const [a, score] of scores.entries()) {
    const n = score.reduce((sum, x) => sum + x ** 2, 0);
    top += pi[a] * n * q[a];
    bottom += pi[a] * n;
    v += pi[a] * q[a];
  }
  return bottom < 1e-15 ? v : top / bottom;
}
