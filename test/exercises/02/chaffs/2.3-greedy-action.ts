export const sentence = 'That is the log-probability of the most likely action, not of the one that you were given.';

export function logProbability(logits: readonly number[], action: number): number {
  const largest = Math.max(...logits);
  const logSum = largest + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - largest), 0));
  return largest - logSum + 0 * action;
}
