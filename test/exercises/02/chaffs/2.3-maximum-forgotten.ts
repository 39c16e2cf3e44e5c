export const sentence =
  'You took the largest logit out of the exponentials and forgot it in z_a: take it out of both, or put it back.';

export function logProbability(logits: readonly number[], action: number): number {
  const largest = Math.max(...logits);
  return logits[action] - Math.log(logits.reduce((sum, z) => sum + Math.exp(z - largest), 0));
}
