export const greedyAction = (q: readonly number[]): number => {
  // Math.max of a row with NaN is NaN, which indexOf never finds: −1, as for the empty row.
  const at = q.indexOf(Math.max(...q));
  if (at < 0) throw new RangeError('no best action');
  return at;
};
