import type { Rng } from '../../engine/rng';

/** Mixes a list in place (Fisher and Yates): every order is equally likely. */
export function shuffle(list: Int32Array, rng: Rng): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}
