export const sentence =
  'You draw a new number for each action. With a fresh u each time the later actions get the wrong share: draw once, before the loop.';

export function sampleAction(logits: readonly number[], rng: () => number): number {
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  let sum = 0;
  for (let a = 0; a < logits.length; a++) {
    sum += weights[a] / total;
    if (rng() < sum) return a;
  }
  return logits.length - 1;
}
