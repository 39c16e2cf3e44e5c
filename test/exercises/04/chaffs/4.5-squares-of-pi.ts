export const sentence =
  'You weigh the actions by π_a², and the common ones count even more than in V. It is the other way round: the rare ones shake the parameters most. With two actions the weights change places.';

export function optimalBaseline(pi: readonly number[], q: readonly number[]): number {
  if (pi.length !== q.length || pi.length === 0) throw new Error('lists of unlike length');
  const squares = pi.reduce((sum, p) => sum + p * p, 0);
  let [top, bottom, v] = [0, 0, 0];
  pi.forEach((p, a) => {
    const n = p;
    top += p * n * q[a];
    bottom += p * n;
    v += p * q[a];
  });
  return bottom > 0 ? top / bottom : v;
}
