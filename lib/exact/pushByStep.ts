import { rewardToGo } from '../estimators/rewardToGo';

export interface PushOptions {
  /** T: as many fair coins are pressed, one logit for each step; at most 12. */
  readonly steps: number;
  /** γ inside the returns; 1 unless given. */
  readonly discount?: number;
  /**
   * 'as-is': reward-to-go. 'centred': minus the episode's own mean. 'whitened': that, divided by the episode's own standard
   * deviation (n − 1; an episode without spread becomes zeros).
   */
  readonly weight: 'as-is' | 'centred' | 'whitened';
}

/**
 * The expected push on each step's logit, E[(a_t − ½) w_t], over all 2^T ways to press two buttons T times.
 *
 * @param rewardsOf the rewards [T] of the presses [T] (0 or 1)
 * @returns [T]; with weight 'as-is' and γ = 1 it is the gradient itself
 * @throws RangeError for more than 12 steps
 * @example
 * import { pushByStep } from './lib/index';
 * pushByStep((presses) => [...presses], { steps: 2, weight: 'as-is' }); // → [0.25, 0.25]
 */
export function pushByStep(
  rewardsOf: (presses: readonly number[]) => ArrayLike<number>,
  { steps, discount = 1, weight }: PushOptions,
): number[] {
  if (!(Number.isInteger(steps) && steps > 0 && steps <= 12))
    throw new RangeError(`pushByStep: ${steps} steps; expected 1 to 12.`);
  const push = Array<number>(steps).fill(0);
  const ways = 2 ** steps;
  for (let way = 0; way < ways; way++) {
    const presses = push.map((_, t) => (way >> t) & 1);
    const weights = weighted(rewardToGo(rewardsOf(presses), discount), weight);
    presses.forEach((press, t) => (push[t] += ((press - 0.5) * weights[t]) / ways));
  }
  return push;
}

function weighted(returns: Float64Array, weight: PushOptions['weight']): Float64Array {
  if (weight === 'as-is') return returns;
  const n = returns.length;
  const mean = returns.reduce((sum, G) => sum + G / n, 0);
  const centred = returns.map((G) => G - mean);
  if (weight === 'centred') return centred;
  const spread = Math.sqrt(centred.reduce((sum, x) => sum + x * x, 0) / (n - 1 || 1));
  return centred.map((x) => (spread > 1e-12 ? x / spread : 0));
}
