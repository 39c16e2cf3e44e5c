export const sentence =
  'The softmax was applied twice: its results are probabilities already, not logits, and π comes out too even.';

export function logProbability(logits: readonly number[], action: number): number {
  const largest = Math.max(...logits);
  const logSum = largest + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - largest), 0));
  const pi = logits.map((z) => Math.exp(z - logSum));
  return pi[action] - Math.log(pi.reduce((sum, p) => sum + Math.exp(p), 0));
}
