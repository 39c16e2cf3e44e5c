import { checkNumbers } from '../../estimators/check';

/** A loss over pairs, and its slopes. */
export interface PreferenceLoss {
  /** Nats, the mean over the pairs. */
  readonly loss: number;
  /** dL/drWin and dL/drLose, [pairs]. */
  readonly dWin: Float64Array;
  readonly dLose: Float64Array;
}

/**
 * The loss of a Bradley–Terry reward model: L = mean of −log σ(r_win − r_lose).
 *
 * dL/dr_win = −σ(r_lose − r_win)/n, and dL/dr_lose the opposite. Only differences count: r + c(x) has the same loss.
 *
 * @param rWin scores of the preferred replies, [pairs]
 * @param rLose scores of the others, [pairs]
 * @throws RangeError for no pairs, lists of different lengths, or a score that is not a finite number
 * @see Bradley & Terry, Biometrika 39, 1952
 * @example
 * import { preferenceLoss } from './lib/index';
 * preferenceLoss(Float64Array.of(0), Float64Array.of(0)).loss.toFixed(4); // → '0.6931'
 * preferenceLoss(Float64Array.of(-400), Float64Array.of(400)).loss; // → 800
 */
export function preferenceLoss(rWin: ArrayLike<number>, rLose: ArrayLike<number>): PreferenceLoss {
  const n = rWin.length;
  if (n === 0) throw new RangeError('preferenceLoss got no pairs; expected at least one');
  if (rLose.length !== n)
    throw new RangeError(`rWin has ${n} scores and rLose ${rLose.length}; expected one of each for a pair`);
  checkNumbers('rWin', rWin);
  checkNumbers('rLose', rLose);
  const [dWin, dLose] = [new Float64Array(n), new Float64Array(n)];
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const d = rLose[i] - rWin[i];
    // −log σ(−d) = log(1 + e^d), written so that e never gets a large number
    loss += (Math.max(d, 0) + Math.log1p(Math.exp(-Math.abs(d)))) / n;
    dLose[i] = (d >= 0 ? 1 / (1 + Math.exp(-d)) : Math.exp(d) / (1 + Math.exp(d))) / n;
    dWin[i] = -dLose[i];
  }
  return { loss, dWin, dLose };
}
