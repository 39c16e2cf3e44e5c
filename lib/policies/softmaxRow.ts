/**
 * Writes softmax(logits[offset … offset + n)) into `probabilities` and returns log Σ exp(logit).
 *
 * The inner loop of every softmax policy. The largest logit is subtracted first, so that logits of ±1000 neither overflow
 * nor vanish; log π(a) = logits[offset + a] − the returned number, which is never the log of a rounded probability.
 */
export function softmaxRow(logits: ArrayLike<number>, offset: number, n: number, probabilities: Float64Array): number {
  if (n === 2) return softmaxPair(logits[offset], logits[offset + 1], probabilities);
  let largest = -Infinity;
  for (let a = 0; a < n; a++) if (!(logits[offset + a] <= largest)) largest = logits[offset + a];
  let sum = 0;
  for (let a = 0; a < n; a++) {
    const logit = logits[offset + a];
    // e⁰ = 1 need not be computed.
    sum += probabilities[a] = logit === largest ? 1 : Math.exp(logit - largest);
  }
  for (let a = 0; a < n; a++) probabilities[a] /= sum;
  return largest + Math.log(sum);
}

/** The same numbers without the loops, a fifth sooner: most worlds have two actions, and this is a sixth of a training's time. */
function softmaxPair(first: number, second: number, probabilities: Float64Array): number {
  const firstLeads = first >= second;
  const largest = firstLeads ? first : second;
  const smaller = first === second ? 1 : Math.exp((firstLeads ? second : first) - largest);
  const sum = 1 + smaller;
  probabilities[0] = (firstLeads ? 1 : smaller) / sum;
  probabilities[1] = (firstLeads ? smaller : 1) / sum;
  return largest + Math.log(sum);
}
