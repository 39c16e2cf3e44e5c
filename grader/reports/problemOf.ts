import type { FileResult } from '../judge/gradeSubmission';

/** Why a file cannot run, with its name said once: most of these sentences begin with it. Nothing where it can. */
export function problemOf({ file, problem }: FileResult): { readonly name: string; readonly rest: string } | undefined {
  if (!problem) return undefined;
  const name = `${file}.ts`;
  const { message } = problem;
  return { name, rest: message.startsWith(`${name} `) ? message.slice(name.length) : `: ${message}` };
}

/** The same as plain text. */
export const problemText = (file: FileResult): string[] => {
  const found = problemOf(file);
  return found ? [found.name + found.rest] : [];
};
