/**
 * The constant that makes the one-step softmax estimate (e_a − π)(Q_a − b) quietest, over logits:
 *
 * b* = E[‖∇log π‖² Q] / E[‖∇log π‖²], with ‖∇log π(a)‖² = ‖e_a − π‖² = 1 − 2π_a + Σ_c π_c²
 *
 * It weighs the actions that shake the parameters most, the rare ones; it equals V = E[Q] iff ‖∇log π‖² and Q are
 * uncorrelated. For two actions the weights swap: (1 − p)Q₁ + pQ₀.
 *
 * @param pi π, [A]
 * @param q Q, [A]
 * @returns b*, in units of Q; V where the policy is certain, and there is nothing to reduce
 * @throws RangeError for lists of unlike length
 * @see Greensmith, Bartlett & Baxter (2004); Weaver & Tao (2001)
 * @example
 * import { optimalBaseline } from './lib/index';
 * optimalBaseline([0.5, 0.5], [1, 3]); // → 2
 */
export function optimalBaseline(pi: ArrayLike<number>, q: ArrayLike<number>): number {
  const norms = scoreNorms(pi, q);
  let weight = 0;
  let weighted = 0;
  let v = 0;
  norms.forEach((norm, a) => {
    weight += pi[a] * norm;
    weighted += pi[a] * norm * q[a];
    v += pi[a] * q[a];
  });
  return weight > 0 ? weighted / weight : v;
}

/**
 * tr Cov of the one-step estimate (e_a − π)(Q_a − b): Σ_a π_a ‖e_a − π‖² (Q_a − b)² − ‖∇J‖².
 *
 * @throws RangeError for lists of unlike length
 * @example
 * import { baselineVariance } from './lib/index';
 * baselineVariance([0.5, 0.5], [1, 3], 2); // → 0
 */
export function baselineVariance(pi: ArrayLike<number>, q: ArrayLike<number>, b: number): number {
  const norms = scoreNorms(pi, q);
  const v = norms.reduce((sum, _, a) => sum + pi[a] * q[a], 0);
  // ∂J/∂z_a = π_a (Q_a − V).
  return norms.reduce((sum, norm, a) => sum + pi[a] * norm * (q[a] - b) ** 2 - (pi[a] * (q[a] - v)) ** 2, 0);
}

/** ‖e_a − π‖², [A]. */
function scoreNorms(pi: ArrayLike<number>, q: ArrayLike<number>): number[] {
  if (pi.length !== q.length)
    throw new RangeError(`${pi.length} probabilities and ${q.length} values; expected as many.`);
  const squares = Array.from(pi).reduce((sum, p) => sum + p * p, 0);
  return Array.from(pi, (p) => 1 - 2 * p + squares);
}
