export const sentence = 'An empty row has no action to choose: an index into nothing is an error, not action 0.';

export function greedyAction(q: readonly number[]): number {
  if (q.some(Number.isNaN)) throw new Error('NaN');
  let best = 0;
  q.forEach((value, a) => {
    if (value > q[best]) best = a;
  });
  return best;
}
