export const sentence =
  'Your function sorted the row that it was given. Whoever called it still needs its order: work on a copy, or only look.';

export function greedyAction(q: number[]): number {
  if (!q.length || q.some(Number.isNaN)) throw new Error('no action');
  const copy = [...q];
  const largest = q.sort((a, b) => b - a)[0];
  return copy.indexOf(largest);
}
