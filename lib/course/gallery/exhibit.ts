import { finish } from '../../algorithms/finish';
import { runSeeds, type Run } from '../../algorithms/runSeeds';
import { summariseRuns, type RunsSummary } from '../../algorithms/summariseRuns';
import type { GalleryCard } from '../../display/figures/gallery';
import { makeRng } from '../../engine/rng';
import { cartPole } from '../../environments/cartPole';
import { faults, type FaultName } from './faults';
import type { ProgramOptions } from './program';
import { trainWithFaults } from './trainWithFaults';

export interface ExhibitOptions extends ProgramOptions {
  readonly seeds: readonly number[];
  /** 150,000 unless given. */
  readonly totalSteps?: number;
}

/** A wrong program and what its seeds did on CartPole. */
export interface Exhibit extends RunsSummary {
  readonly names: readonly FaultName[];
  readonly runs: readonly Run<number>[];
  /** The budget of each seed, in environment steps. */
  readonly steps: number;
  /** Seeds whose gradient was no longer finite before the budget was spent. */
  readonly broken: number;
}

/**
 * Trains CartPole with these faults, one run a seed, and counts what became of them.
 *
 * @param names of `faults`; the first is the line that a card shows
 * @throws RangeError for a fault that the gallery does not have, or no seeds
 * @example
 * import { exhibit } from './lib/index';
 * const { solved, final } = await exhibit(['minus forgotten'], { seeds: [0, 1], totalSteps: 10_000 });
 * solved === 0 && final < 15; // → true
 */
export async function exhibit(
  names: readonly FaultName[],
  { seeds, totalSteps: steps = 150_000, ...program }: ExhibitOptions,
): Promise<Exhibit> {
  const run = (seed: number) =>
    trainWithFaults(cartPole(), names, { ...program, rng: makeRng(seed), totalSteps: steps });
  const runs = await finish(runSeeds(run, seeds));
  const broken = runs.filter(({ agent }) => agent.steps < steps).length;
  return { ...summariseRuns(runs), names, runs, steps, broken };
}

/**
 * The card of an exhibit for `drawGallery`: the changed line, all seeds, and the verdict after what was counted.
 *
 * @param verdict may be broken with `<br>`
 * @param headline what stands before it; 'solved of seeds, final' unless given
 * @throws RangeError for an exhibit without a fault
 * @example
 * import { exhibit, exhibitCard } from './lib/index';
 * const one = await exhibit(['γ = 0'], { seeds: [0, 1], totalSteps: 5000 });
 * exhibitCard('No future', one, 'it sees one step').wrong; // → 'γ = 0'
 */
export function exhibitCard(
  title: string,
  { names, runs, steps, solved, seeds, final }: Exhibit,
  verdict: string,
  headline = `${solved} of ${seeds} solved, final ${final.toFixed(0)}`,
): GalleryCard {
  if (names.length === 0) throw new RangeError('exhibitCard: there is no fault to show; expected at least one name');
  const { right, wrong } = faults[names[0]];
  const curves = runs.map(({ agent }) => agent);
  return { title, right, wrong, curves, totalSteps: steps, verdict: `<b>${headline}</b>: ${verdict}` };
}
