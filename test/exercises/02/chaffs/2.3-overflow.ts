export const sentence =
  'Logits of 1000 give Infinity, and log(Infinity) − Infinity is NaN. Subtract the largest logit from all of them first.';

export function logProbability(logits: readonly number[], action: number): number {
  return logits[action] - Math.log(logits.reduce((sum, z) => sum + Math.exp(z), 0));
}
