// npm run train -- --seeds N: many seeds of one setting, over the cores.
import { SingleBar } from 'cli-progress';
import { runSeedsOnCores } from '../../lib/algorithms/runSeedsOnCores';
import type { PlainSettings } from '../../lib/algorithms/trainSeed';
import { Interrupted, iqm, median, type Environment, type Run } from '../../lib/index';

/** What a seed came to, for the summary and for machines. */
export interface SeedOutcome {
  readonly seed: number;
  readonly episodes: number;
  readonly solvedAtStep: number | null;
  /** Mean return of the last 100 episodes. */
  readonly finalMean: number;
}

/** Trains seeds first … first + count − 1, prints a bar and a summary. @returns undefined when Ctrl-C ended it */
export async function trainManySeeds(
  environment: Environment,
  settings: PlainSettings,
  first: number,
  count: number,
): Promise<readonly SeedOutcome[] | undefined> {
  const seeds = Array.from({ length: count }, (_, i) => first + i);
  const bar = new SingleBar({
    format: ' {bar} {percentage}% | {finished} of {seeds} seeds | {eta_formatted} left',
    hideCursor: true,
    clearOnComplete: true,
  });
  const began = performance.now();
  bar.start(1000, 0, { finished: 0, seeds: count });
  try {
    const training = runSeedsOnCores<never>(environment.id, settings, seeds);
    for (;;) {
      const next = await training.next();
      if (next.done) {
        bar.stop();
        const outcomes = next.value.map(outcomeOf);
        console.log(summary(environment, outcomes, (performance.now() - began) / 1000));
        return outcomes;
      }
      bar.update(Math.round(next.value.share * 1000), { finished: next.value.finished });
    }
  } catch (error) {
    bar.stop();
    if (!(error instanceof Interrupted)) throw error;
    console.log('Stopped by Ctrl-C; no seed is counted.');
    return undefined;
  }
}

function outcomeOf({ seed, agent }: Run<never>): SeedOutcome {
  const last = agent.returns.slice(-100);
  const finalMean = last.reduce((sum, g) => sum + g, 0) / last.length;
  return { seed, episodes: agent.episodes, solvedAtStep: agent.solvedAtStep ?? null, finalMean };
}

function summary({ id, rewardThreshold }: Environment, outcomes: readonly SeedOutcome[], seconds: number): string {
  const finals = outcomes.map(({ finalMean }) => finalMean);
  const lines = [
    `${id}, seeds ${outcomes[0].seed} to ${outcomes[outcomes.length - 1].seed}, in ${seconds.toFixed(1)} s`,
    `Mean return of the last 100 episodes: IQM ${iqm(finals).toFixed(1)}, worst ${Math.min(...finals).toFixed(1)}`,
  ];
  if (rewardThreshold !== undefined) {
    const solved = outcomes.flatMap(({ solvedAtStep }) => solvedAtStep ?? []);
    const when = solved.length ? `, at a median of ${Math.round(median(solved)).toLocaleString('en')} steps` : '';
    const kept = finals.filter((mean) => mean >= rewardThreshold).length;
    lines.push(`Solved (${rewardThreshold}): ${solved.length} of ${outcomes.length}${when}; at the end still: ${kept}`);
  }
  return lines.join('\n');
}
