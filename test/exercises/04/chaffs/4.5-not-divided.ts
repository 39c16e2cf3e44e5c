export const sentence =
  'You return E[‖∇log π‖² Q] without dividing. Scale Q by 2 or shift it by 1: the answer must follow, so divide by E‖∇log π‖².';

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
  return bottom > 0 ? top : v;
}
