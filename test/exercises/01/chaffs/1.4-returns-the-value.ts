export const sentence = 'You return the largest value itself; what is asked for is where it stands, its index.';

export function greedyAction(q: readonly number[]): number {
  if (!q.length || q.some(Number.isNaN)) throw new Error('no action');
  return Math.max(...q);
}
