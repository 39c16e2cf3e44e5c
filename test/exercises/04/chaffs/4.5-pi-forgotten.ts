export const sentence =
  'Each action is counted as often as the others, although some are hardly ever tried. An expectation weighs by π_a.';

export function optimalBaseline(pi: readonly number[], q: readonly number[]): number {
  if (pi.length !== q.length || pi.length === 0) throw new Error('lists of unlike length');
  const squares = pi.reduce((sum, p) => sum + p * p, 0);
  let [top, bottom, v] = [0, 0, 0];
  pi.forEach((p, a) => {
    const n = 1 - 2 * p + squares;
    top += n * q[a];
    bottom += n;
    v += p * q[a];
  });
  return bottom > 0 ? top / bottom : v;
}
