// The cumulative distribution, searched by halves.
export function sampleAction(logits: readonly number[], rng: () => number): number {
  const u = rng();
  const logSum = Math.max(...logits) + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - Math.max(...logits)), 0));
  const cumulative = logits.map((_, a) => logits.slice(0, a + 1).reduce((sum, z) => sum + Math.exp(z - logSum), 0));
  cumulative[logits.length - 1] = 1;
  let [low, high] = [0, logits.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] > u) high = middle;
    else low = middle + 1;
  }
  return low;
}
