import { mistakeCounts } from './classFigures';
import type { ClassResult } from './classResult';

/** Everything, for programs. Holds hidden inputs and seeds: not for students. */
export function resultsJson({ results, notGraded, rubrics, marks, tier, commitment }: ClassResult): string {
  const all = {
    version: 1,
    tier: tier.name,
    secretSha256: commitment,
    submissions: results.map((result) => ({ ...result, written: marks.get(result.name) ?? [] })),
    notGraded,
    rubrics,
    mistakes: mistakeCounts(results).map(({ names, ...mistake }) => ({
      ...mistake,
      count: names.length,
      of: results.length,
      names,
    })),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}
