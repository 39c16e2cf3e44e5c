import type { Rng } from '../engine/rng';

export interface BootstrapOptions {
  readonly rng: Rng;
  /** Share of such intervals that should hold the truth; 0.95 unless given. */
  readonly level?: number;
  /** How often the runs are drawn again; 2,000 unless given. */
  readonly resamples?: number;
}

/** The options with their defaults. @throws RangeError */
export function checkBootstrap({ rng, level = 0.95, resamples = 2000 }: BootstrapOptions): Required<BootstrapOptions> {
  if (typeof rng !== 'function') throw new RangeError('bootstrap: rng is missing; expected makeRng(seed).');
  if (!(level > 0 && level < 1)) throw new RangeError(`bootstrap: level is ${level}; expected a number in (0, 1).`);
  if (!(Number.isInteger(resamples) && resamples > 0)) {
    throw new RangeError(`bootstrap: resamples is ${resamples}; expected a positive integer.`);
  }
  return { rng, level, resamples };
}
