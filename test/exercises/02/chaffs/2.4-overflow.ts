export const sentence = 'Logits of 1000 give NaN: subtract the largest logit before you exponentiate.';

export function score(logits: readonly number[], action: number): number[] {
  const weights = logits.map((z) => Math.exp(z));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w, a) => (a === action ? 1 : 0) - w / total);
}
