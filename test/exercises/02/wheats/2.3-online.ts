/** One pass: the sum is scaled again whenever a larger logit comes. */
export function logProbability(logits: readonly number[], action: number): number {
  let [largest, sum] = [-Infinity, 0];
  for (const z of logits) {
    if (z > largest) [largest, sum] = [z, sum * Math.exp(largest - z) + 1];
    else sum += Math.exp(z - largest);
  }
  return logits[action] - largest - Math.log(sum);
}
