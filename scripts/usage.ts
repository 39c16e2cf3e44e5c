/** A mistake in what was typed: one line, exit code 2. */
export class UsageError extends Error {}

/**
 * The whole number of an option.
 *
 * @param name of the option, without its dashes
 * @throws UsageError that says what was expected
 */
export function wholeNumber(name: string, text: string, least: number): number {
  const n = Number(text);
  if (!Number.isSafeInteger(n) || n < least || text.trim() === '')
    throw new UsageError(`--${name} is '${text}'; expected a whole number of at least ${least}`);
  return n;
}
