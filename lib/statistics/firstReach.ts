export interface FirstReachOptions {
  /** How many values in a row must reach the level; 1 unless given. One alone may be luck. */
  readonly checks?: number;
  /** Environment steps of the values, [points]; their index unless given. */
  readonly steps?: ArrayLike<number>;
}

/**
 * When a curve first reaches a level and stays there for `checks` values; the place of the first of them.
 *
 * @returns a step, or an index without `steps`; Infinity when it never does, so that medians over runs stay right
 * @throws RangeError for `checks` that is not a positive integer, or `steps` of another length
 * @example
 * import { firstReach } from './lib/index';
 * firstReach([1, 9, 2, 9, 9], 9, { checks: 2, steps: [0, 10, 20, 30, 40] }); // → 30
 */
export function firstReach(curve: ArrayLike<number>, level: number, options: FirstReachOptions = {}): number {
  const { checks = 1, steps } = options;
  if (!(Number.isInteger(checks) && checks > 0)) {
    throw new RangeError(`firstReach: checks is ${checks}; expected a positive integer.`);
  }
  if (steps && steps.length !== curve.length) {
    throw new RangeError(`firstReach: ${steps.length} steps for ${curve.length} values; expected one for each.`);
  }
  let inARow = 0;
  for (let i = 0; i < curve.length; i++) {
    inARow = curve[i] >= level ? inARow + 1 : 0;
    if (inARow === checks) return steps ? steps[i - checks + 1] : i - checks + 1;
  }
  return Infinity;
}
