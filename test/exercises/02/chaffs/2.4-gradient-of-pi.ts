export const sentence =
  'That is the gradient of π, not of log π: it is π(action) times too small. Rare actions would hardly count.';

export function score(logits: readonly number[], action: number): number[] {
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const pi = weights.map((w) => w / total);
  return pi.map((p, a) => pi[action] * ((a === action ? 1 : 0) - p));
}
