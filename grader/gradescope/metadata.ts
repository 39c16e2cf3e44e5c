import { readFileSync } from 'node:fs';

/**
 * Who handed in, from Gradescope's `submission_metadata.json`: the assignment and the users, as one word that the inputs are drawn from. The
 * same for each of a student's submissions; a group has one of its own. Numbers only: no name leaves the file.
 *
 * @returns nothing where the file says nothing of the kind
 */
export function studentOf(file: string): string | undefined {
  try {
    const { assignment, users } = JSON.parse(readFileSync(file, 'utf8')) as {
      assignment?: { id?: number };
      users?: readonly { id?: number }[];
    };
    const ids = (users ?? []).map(({ id }) => Number(id)).filter(Number.isSafeInteger);
    if (!ids.length) return undefined;
    return `gradescope/${Number(assignment?.id) || 0}/${ids.sort((a, b) => a - b).join('+')}`;
  } catch {
    return undefined;
  }
}
