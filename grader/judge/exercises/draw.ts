import type { Rng } from '../../../lib/engine/rng';

/** A whole number from `low` to `high`, both possible. */
export const whole = (rng: Rng, low: number, high: number): number => low + Math.floor(rng() * (high - low + 1));

/** A number between the two, in steps of 0.1: easy to read in a report. */
export const tenth = (rng: Rng, low: number, high: number): number => whole(rng, low * 10, high * 10) / 10;

/** A list of drawn values. */
export const list = <T>(length: number, draw: (i: number) => T): T[] => Array.from({ length }, (_, i) => draw(i));

/** Probabilities of `n` actions, none too small to matter. */
export function probabilities(rng: Rng, n: number): number[] {
  const weights = list(n, () => whole(rng, 1, 9));
  const sum = weights.reduce((total, w) => total + w, 0);
  return weights.map((w) => w / sum);
}
