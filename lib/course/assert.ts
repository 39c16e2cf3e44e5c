/**
 * Holds a claim of the text: nothing happens while it is true, and the cell fails when it is not.
 *
 * (`console.assert` only prints, and a notebook that prints "Assertion failed" still counts as run.)
 *
 * @param holds the claim
 * @param claim in words, for the message
 * @throws Error when the claim does not hold
 * @example
 * import { assert } from './lib/index';
 * assert(1 + 1 === 2, 'one and one are two');
 */
export function assert(holds: boolean, claim = 'a claim of this cell'): void {
  if (!holds) throw new Error(`This does not hold: ${claim}`);
}
