import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a solution, and what a learner wrote there. */
export type Slip = readonly [from: string, to: string];

/**
 * A solution as somebody would hand it in: without the markers, the derivations (they are graded by hand) and the long comments, and with
 * the slips that its author made.
 *
 * @param file the learner's file without its ending, e.g. '02-log-derivative'
 * @throws Error when a slip's line does not stand in the solution exactly once: the solution was changed
 */
export function handedIn(root: string, file: string, slips: readonly Slip[] = []): string {
  return slips.reduce(
    (text, [from, to]) => {
      if (text.split(from).length !== 2)
        throw new Error(`solutions/${file}.ts does not hold this exactly once: ${from}`);
      return text.replace(from, () => to);
    },
    plainSolution(root, file),
  );
}

function plainSolution(root: string, file: string): string {
  const text = readFileSync(join(root, 'solutions', `${file}.ts`), 'utf8').replaceAll('\r\n', '\n');
  const proofs = text.indexOf('// ---- Tyla');
  const code = text.indexOf('// ---- Aaliyah');
  return `${text.slice(0, proofs)}${text.slice(code)}`
    .replace(/^import \{[^}]*\} from '\.\.\/lib\/proofs\/index';\n/m, '')
    .replace(/^ *\/\/ (?:BEGIN|END) SOLUTION\n| *\/\/ STUB:.*\n|^\/\/ ----.*\n|^\/\/ Write a function.*\n/gm, '')
    .replace(/^ *\/\*\*(?:(?!\*\/)[^])*\*\/\n/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trimStart();
}
