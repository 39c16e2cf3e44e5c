/** Weights as a distribution: divided by their sum. */
export function normalised(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, w) => total + w, 0);
  return weights.map((w) => w / sum);
}
