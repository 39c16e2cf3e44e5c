/** A mistake in what was typed: one line, exit code 2. */
export class UsageError extends Error {}

/** Nothing could be graded: one line, exit code 3. */
export class CannotGrade extends Error {}

export function wholeNumber(name: string, text: string, least: number): number {
  const n = Number(text);
  if (!Number.isSafeInteger(n) || n < least || text.trim() === '')
    throw new UsageError(`--${name} is '${text}'; expected a whole number of at least ${least}`);
  return n;
}
