export const sentence =
  'You used the logits themselves as chances. They may be negative, and only their differences count: exponentiate first.';

export function sampleAction(logits: readonly number[], rng: () => number): number {
  const total = logits.reduce((sum, z) => sum + z, 0);
  const u = rng();
  let sum = 0;
  for (let a = 0; a < logits.length; a++) {
    sum += logits[a] / total;
    if (u < sum) return a;
  }
  return logits.length - 1;
}
