export const sentence =
  'Only the place of the action that was taken is filled. Its logit goes up, and all the others go down: −π at their places.';

export function score(logits: readonly number[], action: number): number[] {
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const pi = weights.map((w) => w / total);
  return pi.map((p, a) => (a === action ? 1 - p : 0));
}
