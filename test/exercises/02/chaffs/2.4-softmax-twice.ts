export const sentence = 'The softmax was applied twice, so what you subtract is too even.';

export function score(logits: readonly number[], action: number): number[] {
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const pi = weights.map((w) => w / total);
  const again = pi.map((p) => Math.exp(p));
  const sum = again.reduce((a, b) => a + b, 0);
  return again.map((w, a) => (a === action ? 1 : 0) - w / sum);
}
