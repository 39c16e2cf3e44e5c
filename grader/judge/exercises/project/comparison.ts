import type { Complaint } from '../../exercise';
import { isList, sameList, say } from './ask';
import { EPISODES, wasPlayed, type Plotted } from './plotted';

/** Far more than anybody plays here. A submission may tell of a million, and looking each run up in what was played would take hours. */
const MOST_RUNS = 20;

/** Marked on its honesty, never on who wins. */
export function comparison({ withBaseline, withoutBaseline, played }: Plotted): Complaint | undefined {
  for (const runs of [withBaseline, withoutBaseline]) {
    if (!Array.isArray(runs) || !runs.every((run) => isList(run?.returns) && isList(run?.lengths)))
      return say('withBaseline and withoutBaseline must each be a list of runs, { returns, lengths }.');
    if (runs.length < 2)
      return say(
        'One seed is an anecdote: run it with another, and you may say the opposite. As many runs of each variant as `seeds` says.',
      );
    if (runs.length > MOST_RUNS)
      return say(
        `There are ${runs.length} runs of a variant in your comparison; as many as \`seeds\` says are asked for.`,
      );
    if (runs.some((run) => run.returns!.length !== EPISODES))
      return say(
        'The two variants did not get the same number of episodes in every run: one never had a chance. Same settings, same budget, for both.',
      );
    if (runs.some((run) => !wasPlayed(run.returns!, played)))
      return say('There are returns in your comparison that nobody played.');
  }
  const [a, b] = [withBaseline!, withoutBaseline!];
  if (a.some((run) => b.some((other) => sameList(other.returns, run.returns as number[]))))
    return say('A run with and a run without the baseline are one and the same. Both variants must be trained.');
  if (sameList(a[0].returns, a[1].returns as number[]))
    return say('Your seeds are all the same seed: each run needs a generator of its own, see splitRng.');
  return undefined;
}
