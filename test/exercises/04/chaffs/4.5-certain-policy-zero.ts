export const sentence =
  'For a certain policy you return 0. There is nothing to reduce, but a baseline of 0 says that nothing is usual: return V.';

export function optimalBaseline(pi: readonly number[], q: readonly number[]): number {
  if (pi.length !== q.length || pi.length === 0) throw new Error('lists of unlike length');
  const squares = pi.reduce((sum, p) => sum + p * p, 0);
  let [top, bottom] = [0, 0];
  pi.forEach((p, a) => {
    const n = 1 - 2 * p + squares;
    top += p * n * q[a];
    bottom += p * n;
  });
  return bottom > 0 ? top / bottom : 0;
}
