export const sentence =
  'You did not use the rng that you were given. Then nobody can repeat a run: the same seed must give the same actions.';

const random = (() => {
  let state = 1;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
})();

export function sampleAction(logits: readonly number[], _rng: () => number): number {
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const u = random();
  let sum = 0;
  for (let a = 0; a < logits.length - 1; a++) {
    sum += weights[a] / total;
    if (u < sum) return a;
  }
  return logits.length - 1;
}
