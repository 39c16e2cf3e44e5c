export const sentence = 'You return −log π, which is a loss (the surprise). log π itself is never above 0.';

export function logProbability(logits: readonly number[], action: number): number {
  const largest = Math.max(...logits);
  const logSum = largest + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - largest), 0));
  return logSum - logits[action];
}
