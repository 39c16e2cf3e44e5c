export const sentence = 'You weigh by ‖∇log π‖, without the square. Variance weighs squares.';

export function optimalBaseline(pi: readonly number[], q: readonly number[]): number {
  if (pi.length !== q.length || pi.length === 0) throw new Error('lists of unlike length');
  const squares = pi.reduce((sum, p) => sum + p * p, 0);
  let [top, bottom, v] = [0, 0, 0];
  pi.forEach((p, a) => {
    const n = Math.sqrt(Math.max(0, 1 - 2 * p + squares));
    top += p * n * q[a];
    bottom += p * n;
    v += p * q[a];
  });
  return bottom > 0 ? top / bottom : v;
}
