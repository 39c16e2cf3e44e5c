/** A moving average that begins at its first number. Made by {@link runningMean}. */
export interface RunningMean {
  /** The mean so far; 0 before the first `add`. */
  readonly mean: number;
  add(x: number): void;
}

/**
 * The moving mean m ← ρ m + (1 − ρ) x: a baseline from *past* episodes, so it is settled before this one began.
 *
 * @param memory ρ in [0, 1). At .9 it looks back about ten episodes; at .99 it is too stale for full returns: notebook 04,
 *   section 6.
 * @throws RangeError for a memory outside [0, 1); from `add` for a number that is not finite
 *
 * @example
 * import { runningMean } from './lib/index';
 * const baseline = runningMean(0.9);
 * baseline.add(10);
 * baseline.add(20);
 * baseline.mean; // → 11
 */
export function runningMean(memory = 0.9): RunningMean {
  if (!(memory >= 0 && memory < 1)) throw new RangeError(`memory is ${memory}; expected a number in [0, 1)`);
  let mean = 0;
  let seen = false;
  return {
    get mean() {
      return mean;
    },
    add(x) {
      if (!Number.isFinite(x)) throw new RangeError(`x is ${x}; expected a finite number`);
      mean = seen ? memory * mean + (1 - memory) * x : x;
      seen = true;
    },
  };
}
