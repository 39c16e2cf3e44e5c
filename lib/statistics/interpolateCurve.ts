import { checkValues } from './checkValues';
import { movingMean } from './movingMean';

export interface InterpolateOptions {
  /** Episodes in the moving mean; 20 unless given. */
  readonly window?: number;
}

/**
 * One run's learning curve on a common grid of environment steps: at each grid point the mean of the last `window` episodes
 * that had ended by then.
 *
 * Nothing is known before the first episode ends; its return stands there too. Episodes are no common axis: a good agent's
 * are fifty times as long.
 *
 * @param steps environment steps at which each episode ended, ascending, [episodes]
 * @param returns the episodes' returns, [episodes]
 * @param grid steps, ascending, [points]
 * @returns [points]
 * @throws RangeError for lists of unlike length, an empty run, or steps that go back
 * @example
 * import { interpolateCurve } from './lib/index';
 * interpolateCurve([10, 30], [10, 20], [0, 10, 20, 30], { window: 2 }); // → Float64Array [10, 10, 10, 15]
 */
export function interpolateCurve(
  steps: ArrayLike<number>,
  returns: ArrayLike<number>,
  grid: ArrayLike<number>,
  { window = 20 }: InterpolateOptions = {},
): Float64Array {
  if (steps.length !== returns.length) {
    throw new RangeError(
      `interpolateCurve: ${steps.length} steps for ${returns.length} returns; expected one for each.`,
    );
  }
  checkValues('returns', returns);
  checkAscending('steps', steps);
  checkAscending('grid', grid);
  const means = movingMean(returns, window);
  const curve = new Float64Array(grid.length);
  let episode = 0;
  for (let i = 0; i < grid.length; i++) {
    while (episode + 1 < steps.length && steps[episode + 1] <= grid[i]) episode++;
    curve[i] = means[episode];
  }
  return curve;
}

function checkAscending(name: string, values: ArrayLike<number>): void {
  for (let i = 1; i < values.length; i++) {
    if (!(values[i] >= values[i - 1])) {
      throw new RangeError(`${name}[${i}] is ${values[i]} after ${values[i - 1]}; expected ascending numbers.`);
    }
  }
}
