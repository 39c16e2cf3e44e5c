/**
 * H(π) = −Σ_a π_a log π_a in nats, with 0 · log 0 = 0: from 0 (certain) to log A (uniform).
 *
 * @param probabilities [A]
 * @throws RangeError for a number that is no probability
 * @example
 * import { entropy } from './lib/index';
 * entropy([1, 0]); // → 0
 */
export function entropy(probabilities: ArrayLike<number>): number {
  let sum = 0;
  for (let a = 0; a < probabilities.length; a++) {
    const p = probabilities[a];
    if (!(p >= 0 && p <= 1)) throw new RangeError(`probabilities[${a}] is ${p}; expected a number in [0, 1].`);
    if (p > 0) sum += p * Math.log(p);
  }
  return 0 - sum;
}
