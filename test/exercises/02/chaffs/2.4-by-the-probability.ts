export const sentence =
  '1/π is the derivative of log π by π itself. Asked for is the one by the logits; the chain rule goes on through the softmax.';

export function score(logits: readonly number[], action: number): number[] {
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const pi = weights.map((w) => w / total);
  return pi.map((p, a) => (a === action ? 1 / p : 0));
}
