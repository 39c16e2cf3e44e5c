export const sentence =
  'Logits of 1000 give Infinity / Infinity, which is NaN. Subtract the largest logit before you exponentiate: π stays the same.';

export function sampleAction(logits: readonly number[], rng: () => number): number {
  const weights = logits.map(Math.exp);
  const total = weights.reduce((sum, w) => sum + w, 0);
  const u = rng();
  let sum = 0;
  for (let a = 0; a < logits.length; a++) {
    sum += weights[a] / total;
    if (u < sum) return a;
  }
  return logits.length - 1;
}
