import type { Rng } from '../../engine/rng';
import { normalised } from './normalised';

/** One element of a list, each equally likely. */
export function pick<X>(rng: Rng, from: readonly X[]): X {
  return from[Math.floor(rng() * from.length)];
}

/** A random distribution over n outcomes, none of them too rare to matter. */
export function dirichlet(rng: Rng, n: number): number[] {
  return normalised(Array.from({ length: n }, () => 0.15 - Math.log(1 - rng())));
}

/** A table [rows][columns], filled row by row. */
export function table<X>(rows: number, columns: number, fill: (row: number, column: number) => X): X[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => fill(r, c)));
}
