export function greedyAction(q: Float64Array | readonly number[]): number {
  let best = q.length - 1;
  if (best < 0) throw 'there is nothing to choose';
  for (let a = best; a >= 0; a--) {
    if (!(q[a] === q[a])) throw new TypeError(`q[${a}] is not a number`);
    if (q[a] >= q[best]) best = a;
  }
  return best;
}
