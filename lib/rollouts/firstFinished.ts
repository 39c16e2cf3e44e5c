/** An episode of a race: how long it took, and the clock's time when it ended. */
export interface Finished {
  readonly copy: number;
  readonly length: number;
  readonly end: number;
}

/**
 * The first K episodes to finish when N copies play side by side, each beginning anew when it has ended: what a program keeps
 * that stops as soon as it has K episodes. Long episodes are still running then, so short ones are over-represented.
 *
 * @param draw the length of the next episode of a copy, in steps
 * @returns the K episodes, in the order of finishing (on ties the lower copy first)
 * @throws RangeError for counts that are not positive whole numbers, or a length that is not positive
 * @example
 * import { firstFinished } from './lib/index';
 * const lengths = [[10, 10], [200, 200]];
 * firstFinished((copy) => lengths[copy].shift()!, { copies: 2, count: 1 }); // → [{ copy: 0, length: 10, end: 10 }]
 */
export function firstFinished(
  draw: (copy: number) => number,
  { copies, count }: { readonly copies: number; readonly count: number },
): Finished[] {
  for (const [name, value] of Object.entries({ copies, count })) {
    if (!(Number.isInteger(value) && value > 0))
      throw new RangeError(`firstFinished: ${name} is ${value}; expected a positive whole number.`);
  }
  const next = (copy: number, began: number): Finished => {
    const length = draw(copy);
    if (!(length > 0)) throw new RangeError(`firstFinished: an episode of ${length} steps; expected more than 0.`);
    return { copy, length, end: began + length };
  };
  const running = Array.from({ length: copies }, (_, copy) => next(copy, 0));
  const finished: Finished[] = [];
  while (finished.length < count) {
    let first = 0;
    running.forEach(({ end }, copy) => {
      if (end < running[first].end) first = copy;
    });
    finished.push(running[first]);
    running[first] = next(first, running[first].end);
  }
  return finished;
}
