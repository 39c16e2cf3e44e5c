export function sampleAction(logits: readonly number[], rng: () => number): number {
  const largest = logits.reduce((most, z) => (z > most ? z : most), -Infinity);
  const weights = logits.map((z) => Math.exp(z - largest));
  let left = rng() * weights.reduce((sum, w) => sum + w);
  const found = weights.findIndex((w) => (left -= w) < 0);
  return found < 0 ? weights.length - 1 : found;
}
