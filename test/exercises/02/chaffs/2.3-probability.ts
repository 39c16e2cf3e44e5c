export const sentence = 'You return π, a number from 0 to 1. Asked for is its logarithm.';

export function logProbability(logits: readonly number[], action: number): number {
  const largest = Math.max(...logits);
  const logSum = largest + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - largest), 0));
  return Math.exp(logits[action] - logSum);
}
