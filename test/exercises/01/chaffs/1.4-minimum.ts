export const sentence = 'You chose the worst action: a value says what an action is worth, not what it costs.';

export function greedyAction(q: readonly number[]): number {
  if (!q.length || q.some(Number.isNaN)) throw new Error('no action');
  return q.indexOf(Math.min(...q));
}
