export const sentence =
  'You took the logarithm of the sum of the logits. They have to be exponentiated before they are added.';

export function logProbability(logits: readonly number[], action: number): number {
  const total = logits.reduce((sum, z) => sum + Math.abs(z), 0);
  return logits[action] - Math.log(total + 1e-8);
}
