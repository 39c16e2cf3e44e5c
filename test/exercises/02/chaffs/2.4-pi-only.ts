export const sentence = 'You return −π alone. The logit of the action that was taken gets 1 more.';

export function score(logits: readonly number[], action: number): number[] {
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const pi = weights.map((w) => w / total);
  return pi.map((p) => -p);
}
