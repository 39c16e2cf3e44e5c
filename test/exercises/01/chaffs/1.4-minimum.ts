export const sentence = 'You chose the worst action: the values are worth, not cost.';

export function greedyAction(q: readonly number[]): number {
  if (!q.length || q.some(Number.isNaN)) throw new Error('no action');
  return q.indexOf(Math.min(...q));
}
