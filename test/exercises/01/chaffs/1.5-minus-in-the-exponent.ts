export const sentence = 'The least likely action comes most often: the exponent is z, not −z.';

export function sampleAction(logits: readonly number[], rng: () => number): number {
  const least = Math.min(...logits);
  const weights = logits.map((z) => Math.exp(least - z));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const u = rng();
  let sum = 0;
  for (let a = 0; a < logits.length - 1; a++) {
    sum += weights[a] / total;
    if (u < sum) return a;
  }
  return logits.length - 1;
}
