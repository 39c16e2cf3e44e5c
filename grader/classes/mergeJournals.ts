import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SubmissionResult } from '../judge/gradeSubmission';
import type { ClassOutcome } from './gradeClass';
import { openJournal, type Journal } from './journal';
import { rosterOf, type RosterOptions } from './roster';

/**
 * What shards found, as one class: each of the roster with its result, whichever machine graded it, in whichever sandbox.
 * A result that two journals hold is taken once; one of an earlier submission or grader is not taken.
 *
 * @param folder holds `journal*.jsonl`
 */
export function mergeJournals(folder: string, options: Omit<RosterOptions, 'confined'>): ClassOutcome {
  const whole = openJournal(join(folder, 'journal.jsonl'));
  const journals: Journal[] = [whole];
  for (const name of readdirSync(folder).filter(isPart).sort()) journals.push(openJournal(join(folder, name)));
  const results = new Map<string, SubmissionResult>();
  // What a sandbox held first: a machine that had none may have graded the same submission.
  for (const confined of [true, false]) {
    for (const { submission, key } of rosterOf({ ...options, confined })) {
      if (results.has(submission.name)) continue;
      const result = journals.map((journal) => journal.get(key)).find((found) => found !== undefined);
      if (!result) continue;
      results.set(submission.name, result);
      if (!whole.get(key)) whole.add(key, result);
    }
  }
  const names = options.submissions.map(({ name }) => name);
  return {
    results: names.flatMap((name) => results.get(name) ?? []),
    notGraded: names.filter((name) => !results.has(name)).map((name) => ({ name, why: NONE })),
  };
}

/** All that its key is made of must be the same. */
const NONE =
  'no journal holds its result. Was its part run, as it is now, with the same --secret, --exercise and version of the course and of Node.js?';

const isPart = (name: string): boolean => /^journal-\d+-of-\d+\.jsonl$/.test(name);
