// Lines are ordinary arithmetic on numbers, so dual numbers cannot pass through `+` and `*`, and complex steps cannot
// either. The central difference over eight points has an error of order step⁸: about 1e-13 on the worlds of this
// course, 10,000 times below the tolerance of a check (measured in bench/proofs.ts).
const WEIGHTS = [4 / 5, -1 / 5, 4 / 105, -1 / 280];

/**
 * f′(0), by central differences over eight points: Σ_k w_k (f(kh) − f(−kh)) / h, with an error of order h⁸.
 *
 * @param f any smooth function of one number, defined on [−4·step, 4·step]
 * @param step the distance h between points: small against the distance to the nearest singularity
 * @example
 * derivative((x) => Math.exp(3 * x)); // 3.0000000000
 */
export function derivative(f: (x: number) => number, step = 1 / 128): number {
  let sum = 0;
  for (let k = 1; k <= WEIGHTS.length; k++) sum += WEIGHTS[k - 1] * (f(k * step) - f(-k * step));
  return sum / step;
}
