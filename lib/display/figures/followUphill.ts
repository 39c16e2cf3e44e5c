import { ascend } from '../../exact/ascend';

/**
 * Follows a field to its end: small steps first, so that the path is smooth, then 600 long ones.
 *
 * @returns the path, θ after θ
 * @example
 * const path = followUphill(([x]) => [-x / 4], [8]);
 * Math.abs(path[path.length - 1][0]) < 1e-6; // → true
 */
export function followUphill(field: (theta: readonly number[]) => number[], start: readonly number[]): number[][] {
  const near = ascend(field, start, { step: 0.5, updates: 60 });
  return [...near, ...ascend(field, near[near.length - 1], { step: 4, updates: 600 }).slice(1)];
}

/**
 * Of 169 starts (θ from −3 to 3 by ½, both ways), how many end on the shore: with a negative logit there.
 *
 * @example
 * endsOnShore(([shore]) => [shore > 0 ? 1 : -1, 0]); // → 91
 */
export function endsOnShore(field: (theta: readonly number[]) => number[]): number {
  const grid = Array.from({ length: 13 }, (_, i) => -3 + i / 2);
  const ends = grid.flatMap((shore) => grid.map((ice) => followUphill(field, [shore, ice]).slice(-1)[0]));
  return ends.filter(([shore]) => shore < 0).length;
}
