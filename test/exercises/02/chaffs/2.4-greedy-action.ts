export const sentence = 'The one stands at the most likely action. It belongs to the action that was taken.';

export function score(logits: readonly number[], action: number): number[] {
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const pi = weights.map((w) => w / total);
  const best = logits.indexOf(largest);
  return pi.map((p, a) => (a === best ? 1 : 0) - p + 0 * action);
}
