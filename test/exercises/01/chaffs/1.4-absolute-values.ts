export const sentence = 'You compare sizes without their sign: −3 is not better than 2.';

export function greedyAction(q: readonly number[]): number {
  if (!q.length || q.some(Number.isNaN)) throw new Error('no action');
  let best = 0;
  q.forEach((value, a) => {
    if (Math.abs(value) > Math.abs(q[best])) best = a;
  });
  return best;
}
