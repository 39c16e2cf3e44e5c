export const sentence =
  'A certain policy gives 0/0: NaN. No action ever shakes the parameters, so there is nothing to reduce: return V.';

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
  return top / bottom;
}
