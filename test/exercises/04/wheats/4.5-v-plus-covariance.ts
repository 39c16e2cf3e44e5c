// b* = V + Cov(‖∇log π‖², Q) / E‖∇log π‖²: exercise 4.3's third chain.
export function optimalBaseline(pi: readonly number[], q: readonly number[]): number {
  if (pi.length !== q.length || !pi.length) throw new Error('unlike lists');
  const mean = (x: (a: number) => number): number => pi.reduce((sum, p, a) => sum + p * x(a), 0);
  const squares = mean((a) => pi[a]);
  const n = (a: number): number => 1 - 2 * pi[a] + squares;
  const v = mean((a) => q[a]);
  const mass = mean(n);
  return mass === 0 ? v : v + mean((a) => (n(a) - mass) * (q[a] - v)) / mass;
}
