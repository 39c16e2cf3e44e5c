/**
 * log π from logits: z_a − log Σ_b e^{z_b}, with the largest logit taken out first, so that it is finite for every finite logit.
 *
 * @param logits [A]
 * @returns log-probabilities in nats, [A]
 * @throws RangeError for no logits, or one that is not finite
 * @example
 * import { logSoftmax } from './lib/index';
 * logSoftmax([1000, -1000]); // → [0, -2000]
 */
export function logSoftmax(logits: ArrayLike<number>): number[] {
  if (logits.length === 0) throw new RangeError('logSoftmax: no logits; expected one for each action.');
  let largest = -Infinity;
  for (let a = 0; a < logits.length; a++) {
    if (!Number.isFinite(logits[a])) throw new RangeError(`logits[${a}] is ${logits[a]}; expected a finite number.`);
    largest = Math.max(largest, logits[a]);
  }
  let sum = 0;
  for (let a = 0; a < logits.length; a++) sum += Math.exp(logits[a] - largest);
  // The largest term of the sum is 1, so its logarithm is never −∞.
  const logSum = Math.log(sum);
  return Array.from(logits, (logit) => logit - largest - logSum);
}
