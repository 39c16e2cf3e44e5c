/**
 * How many episodes an estimate of J needs, so that 95 of 100 such estimates lie within ± `relative` · |J|:
 *
 * n = (1.96 σ / (relative · J))²
 *
 * @param relative half the width, as a fraction: 0.01 is ±1 %
 * @returns a whole number; Infinity where J is 0
 * @throws RangeError for a width that is not positive, or a negative sd
 * @example
 * import { episodesFor } from './lib/index';
 * episodesFor(0.01, { mean: 100, sd: 10 }); // → 385
 */
export function episodesFor(relative: number, { mean, sd }: { readonly mean: number; readonly sd: number }): number {
  if (!(relative > 0)) throw new RangeError(`episodesFor: relative is ${relative}; expected a positive fraction.`);
  if (!(sd >= 0)) throw new RangeError(`episodesFor: sd is ${sd}; expected a number ≥ 0.`);
  if (mean === 0) return Infinity;
  return Math.ceil((1.96 * sd) ** 2 / (relative * mean) ** 2);
}
