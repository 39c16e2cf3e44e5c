import type { Rng } from '../../../../lib/engine/rng';
import type { Complaint, MakeCase } from '../../exercise';
import { integer } from '../../random';
import { ask, near, type Played, type Rows } from './ask';

/** What `trainAndPlot` gave back, beside what was really played and logged. */
export interface Plotted {
  readonly returns?: unknown;
  readonly again?: unknown;
  readonly probabilities?: Rows;
  readonly withBaseline?: readonly Partial<Played>[];
  readonly withoutBaseline?: readonly Partial<Played>[];
  readonly figure?: { readonly data?: readonly Trace[]; readonly layout?: Layout };
  readonly finalAverage?: unknown;
  readonly played: Played;
  readonly lines: readonly string[];
}
export interface Trace {
  readonly x?: readonly number[];
  readonly y?: readonly number[];
}
export type Titled = { readonly title?: string | { readonly text?: string } } | undefined;
interface Layout {
  readonly xaxis?: Titled;
  readonly yaxis?: Titled;
}

/** In one run. */
export const EPISODES = 120;
/** Far more than anybody plays here. */
const MOST_PLAYED = 100 * EPISODES;

/** Whether a run's returns stand, one after the other, in all that was played. */
export const wasPlayed = (returns: readonly number[], played: Played): boolean =>
  played.returns.slice(0, MOST_PLAYED).some((_, at) => returns.every((r, i) => near(played.returns[at + i] ?? NaN, r)));

/** One short comparison: two runs of each variant. */
export const plotted = (
  rng: Rng,
  judge: (told: Plotted) => Complaint | undefined,
  how: { readonly again?: boolean; readonly fading?: boolean } = {},
): MakeCase => {
  const task = { seed: integer(rng, 1, 1e6), episodes: EPISODES, seeds: 2, ...how };
  return ask<Plotted>([task], `trainAndPlot(CartPole, ${EPISODES}, { rng, seeds: 2, log })`, judge);
};
