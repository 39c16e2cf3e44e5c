export const sentence =
  'Two probabilities and three values, and you answered. Lists that do not fit are a mistake somewhere: throw an error that says so.';

export function optimalBaseline(pi: readonly number[], q: readonly number[]): number {
  const squares = pi.reduce((sum, p) => sum + p * p, 0);
  let [top, bottom, v] = [0, 0, 0];
  pi.forEach((p, a) => {
    const n = 1 - 2 * p + squares;
    top += p * n * q[a];
    bottom += p * n;
    v += p * q[a];
  });
  return bottom > 0 ? top / bottom : v;
}
