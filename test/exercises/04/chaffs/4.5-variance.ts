export const sentence =
  'You return a variance. A baseline has the unit of Q, not of its square: return the b at which the variance is least.';

export function optimalBaseline(pi: readonly number[], q: readonly number[]): number {
  if (pi.length !== q.length || pi.length === 0) throw new Error('lists of unlike length');
  const squares = pi.reduce((sum, p) => sum + p * p, 0);
  let [top, bottom, v] = [0, 0, 0];
  pi.forEach((p, a) => {
    const n = 1 - 2 * p + squares;
    top += p * n * q[a];
    bottom += p * n;
    v += p * q[a];
  });
  const b = bottom > 0 ? top / bottom : v;
  return pi.reduce((sum, p, a) => sum + p * (1 - 2 * p + squares) * (q[a] - b) ** 2 - (p * (q[a] - v)) ** 2, 0);
}
