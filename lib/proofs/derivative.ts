// Lines are ordinary arithmetic on numbers, so dual numbers cannot pass through `+` and `*`, and complex steps cannot
// either. The central difference over six points has an error of order step⁶: at most 2e-11 on the worlds of this
// course, 50 times below the tolerance of a check (measured in bench/proofs.ts).
const WEIGHTS = [3 / 4, -3 / 20, 1 / 60];

/**
 * f′(0), by central differences over six points: Σ_k w_k (f(kh) − f(−kh)) / h, with an error of order h⁶.
 *
 * @param f any smooth function of one number, defined on [−3·step, 3·step]
 * @param step the distance h between points: small against the distance to the nearest singularity
 * @example
 * derivative((x) => Math.exp(3 * x)); // 3.0000000000
 */
export function derivative(f: (x: number) => number, step = 1 / 512): number {
  let sum = 0;
  for (let k = 1; k <= WEIGHTS.length; k++) sum += WEIGHTS[k - 1] * (f(k * step) - f(-k * step));
  return sum / step;
}
