import type { Answer } from './student';

/** The sentence of a harness that could not use what a submission returned; nothing where it could. */
export function unfitOf(answer: Answer): string | undefined {
  if (answer.kind !== 'returned' || answer.value === null || typeof answer.value !== 'object') return undefined;
  const { unfit } = answer.value as { readonly unfit?: unknown };
  return typeof unfit === 'string' ? unfit : undefined;
}
