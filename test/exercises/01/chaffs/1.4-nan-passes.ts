export const sentence =
  'NaN > x is false for every x, so a broken network always gets action 0, or whichever came before. Look for NaN, and throw.';

export function greedyAction(q: readonly number[]): number {
  if (!q.length) throw new Error('no action');
  let best = 0;
  q.forEach((value, a) => {
    if (value > q[best]) best = a;
  });
  return best;
}
