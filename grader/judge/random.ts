import type { Rng } from '../../lib/engine/rng';

/** A whole number from `from` to `to`, both included. */
export const integer = (rng: Rng, from: number, to: number): number => from + Math.floor(rng() * (to - from + 1));

/** A number between two others, with `digits` digits after the point, so that a report can show it whole. */
export const decimal = (rng: Rng, from: number, to: number, digits = 2): number =>
  Math.round((from + rng() * (to - from)) * 10 ** digits) / 10 ** digits;

/** A number between two others, in steps of 0.1. */
export const tenth = (rng: Rng, from: number, to: number): number => integer(rng, from * 10, to * 10) / 10;

/** Probabilities of `n` actions, none too small to matter. */
export function probabilities(rng: Rng, n: number): number[] {
  const weights = list(n, () => integer(rng, 1, 9));
  const sum = weights.reduce((total, w) => total + w, 0);
  return weights.map((w) => w / sum);
}

/** A list of n things. */
export const list = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** The numbers 0 … n − 1 in an order of chance (Fisher and Yates). */
export function permutation(rng: Rng, n: number): number[] {
  const order = list(n, (i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = integer(rng, 0, i);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
