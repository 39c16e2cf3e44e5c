export const sentence =
  'A draw just below 1 found no action: rounding leaves the whole sum a hair short of 1. The last action takes what is left.';

export function sampleAction(logits: readonly number[], rng: () => number): number {
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const u = rng();
  let sum = 0;
  for (let a = 0; a < logits.length; a++) {
    sum += weights[a] / total;
    if (u < sum) return a;
  }
  return -1;
}
