/**
 * Follows a field of arrows uphill: θ ← θ + step · field(θ), again and again.
 *
 * @returns θ before the first and after each update, [updates + 1][P]
 * @example
 * import { ascend } from './lib/index';
 * ascend(([x]) => [-x], [8], { step: 0.5, updates: 3 }); // → [[8], [4], [2], [1]]
 */
export function ascend(
  field: (theta: readonly number[]) => ArrayLike<number>,
  start: readonly number[],
  { step, updates }: { readonly step: number; readonly updates: number },
): number[][] {
  const path = [[...start]];
  for (let i = 0; i < updates; i++) {
    const theta = path[i];
    const way = field(theta);
    path.push(theta.map((x, j) => x + step * way[j]));
  }
  return path;
}
