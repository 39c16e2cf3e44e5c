export const sentence =
  'On ties you take the last of the best; the contract says the first. With >= each equal value takes the lead: use >.';

export function greedyAction(q: readonly number[]): number {
  if (!q.length || q.some(Number.isNaN)) throw new Error('no action');
  let best = 0;
  q.forEach((value, a) => {
    if (value >= q[best]) best = a;
  });
  return best;
}
