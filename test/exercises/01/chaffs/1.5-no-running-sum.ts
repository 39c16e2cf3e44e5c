export const sentence =
  'You compare the draw with each probability by itself. Later actions come too rarely that way: compare with the running sum.';

export function sampleAction(logits: readonly number[], rng: () => number): number {
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const u = rng();
  for (let a = 0; a < logits.length; a++) if (u < weights[a] / total) return a;
  return logits.length - 1;
}
