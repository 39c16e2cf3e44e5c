export const sentence =
  'You return the middle between the smallest and the largest Q. That is right only for two actions at p = ½.';

export function optimalBaseline(pi: readonly number[], q: readonly number[]): number {
  if (pi.length !== q.length || pi.length === 0) throw new Error('lists of unlike length');
  return (Math.min(...q) + Math.max(...q)) / 2;
}
