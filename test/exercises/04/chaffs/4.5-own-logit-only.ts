export const sentence =
  '(1 − π_a)² is the push on the action’s own logit. The other logits move too, by π_c each; with two actions it comes to the same, with three it does not.';

export function optimalBaseline(pi: readonly number[], q: readonly number[]): number {
  if (pi.length !== q.length || pi.length === 0) throw new Error('lists of unlike length');
  let [top, bottom, v] = [0, 0, 0];
  pi.forEach((p, a) => {
    const n = (1 - p) ** 2;
    top += p * n * q[a];
    bottom += p * n;
    v += p * q[a];
  });
  return bottom > 0 ? top / bottom : v;
}
