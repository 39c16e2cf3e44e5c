export const sentence = 'You return one number. There is a slope by every logit: as many numbers as there are logits.';

export function score(logits: readonly number[], action: number): number {
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const pi = weights.map((w) => w / total);
  return 1 - pi[action];
}
