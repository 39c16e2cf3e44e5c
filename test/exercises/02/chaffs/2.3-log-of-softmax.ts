export const sentence =
  'A probability that is too small for a number becomes 0, and its logarithm −Infinity. Never form π to take its log: z_a − log Σ e^z needs no π.';

export function logProbability(logits: readonly number[], action: number): number {
  const largest = Math.max(...logits);
  const logSum = largest + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - largest), 0));
  return Math.log(Math.exp(logits[action] - logSum));
}
