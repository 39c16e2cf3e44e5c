export const sentence =
  'You took the logarithm to the base 10. The score is the derivative of the natural one: Math.log.';

export function logProbability(logits: readonly number[], action: number): number {
  const largest = Math.max(...logits);
  const logSum = largest + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - largest), 0));
  return (logits[action] - logSum) / Math.LN10;
}
