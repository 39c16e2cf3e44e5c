/**
 * The cosine of the angle between two vectors: 1 the same way, 0 at a right angle, −1 the opposite way; 0 if one of them is 0.
 *
 * @throws RangeError for vectors of unlike length
 * @example
 * import { cosine } from './lib/index';
 * cosine([1, 0], [0, 2]); // → 0
 */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`cosine: ${a.length} and ${b.length} numbers; expected as many.`);
  let [inner, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    inner += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  return aa > 0 && bb > 0 ? inner / Math.sqrt(aa * bb) : 0;
}
