export const sentence =
  'Every number has the wrong sign: that is π − onehot, the slope of the loss. The score points to the action that was taken.';

export function score(logits: readonly number[], action: number): number[] {
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const pi = weights.map((w) => w / total);
  return pi.map((p, a) => p - (a === action ? 1 : 0));
}
