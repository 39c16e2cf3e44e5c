/**
 * A number whose value is asked for each time that it is used: how a variable such as p can stand in a line as it
 * stands on paper, and still be shifted inside `grad(() => …)`. Arithmetic and `Math` see the current value (`valueOf`).
 *
 * @example
 * let value = 2;
 * const p = ambient(() => value);
 * value = 3;
 * p * p; // 9
 */
export function ambient(current: () => number): number {
  return { valueOf: current, toString: () => String(current()) } as unknown as number;
}
