export const sentence =
  'You clip π at 10⁻⁸ before the logarithm, so everything less likely looks alike and the slope is cut there.';

export function logProbability(logits: readonly number[], action: number): number {
  const largest = Math.max(...logits);
  const logSum = largest + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - largest), 0));
  return Math.max(logits[action] - logSum, Math.log(1e-8));
}
