export const sentence =
  'Your maximum starts at 0, so where all values are negative you find none that is larger. Start with the first value.';

export function greedyAction(q: readonly number[]): number {
  if (!q.length || q.some(Number.isNaN)) throw new Error('no action');
  let [best, largest] = [0, 0];
  q.forEach((value, a) => {
    if (value > largest) [best, largest] = [a, value];
  });
  return best;
}
