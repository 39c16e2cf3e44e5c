export const sentence = 'You return an array; one number is asked for: [A] values in, one index out.';

export function greedyAction(q: readonly number[]): number[] {
  if (!q.length || q.some(Number.isNaN)) throw new Error('no action');
  const best = q.indexOf(Math.max(...q));
  return q.map((_, a) => (a === best ? 1 : 0));
}
