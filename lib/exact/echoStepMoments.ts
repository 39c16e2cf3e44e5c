import { echoOptions, type EchoOptions } from '../environments/echo';

/**
 * What each single step's part s_t·w_t of Echo's gradient estimate says: its exact mean and variance (p = ½, γ = 1).
 *
 * With h_j = Σ_{k≥j} ρ^{k−j} the mean is h_t/4 for every weight. As s_t² = ¼, the variance is E[w_t²]/4 − h_t²/16.
 *
 * @param weight 'value': reward-to-go minus the exact V(s_t)
 * @returns [T]
 * @throws RangeError as `echo`
 * @example
 * import { echoStepMoments } from './lib/index';
 * echoStepMoments({ steps: 2 }, 'value'); // → [{ mean: 0.25, variance: 0.0625 }, { mean: 0.25, variance: 0 }]
 */
export function echoStepMoments(
  options: EchoOptions,
  weight: 'full-return' | 'reward-to-go' | 'value',
): { readonly mean: number; readonly variance: number }[] {
  const { steps, memory, shift } = echoOptions(options);
  const heard = new Float64Array(steps); // h_j
  const squares = new Float64Array(steps); // Σ_{j≥t} h_j²
  for (let t = steps - 1, h = 0, sum = 0; t >= 0; t--) {
    heard[t] = h = 1 + memory * h;
    squares[t] = sum += h * h;
  }
  let past = 0; // Σ_{j<t} ρ^{2(t−j)}: what is still heard of the presses before t
  return Array.from(heard, (h, t) => {
    const square =
      weight === 'full-return'
        ? (shift * steps) ** 2 + squares[0] / 4
        : weight === 'reward-to-go'
          ? (shift * (steps - t)) ** 2 + (past * h * h + squares[t]) / 4
          : squares[t] / 4;
    past = memory ** 2 * (past + 1);
    return { mean: h / 4, variance: square / 4 - (h * h) / 16 };
  });
}
