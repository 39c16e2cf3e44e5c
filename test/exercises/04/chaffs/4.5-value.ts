export const sentence =
  'You return V, the mean of Q. It is the best predictor, not the quietest baseline: weigh the actions by ‖∇log π‖² too.';

export function optimalBaseline(pi: readonly number[], q: readonly number[]): number {
  if (pi.length !== q.length || pi.length === 0) throw new Error('lists of unlike length');
  return pi.reduce((sum, p, a) => sum + p * q[a], 0);
}
