import type { CartPoleMoment } from './cartPolePicture';

/** What the replay's page is given for one episode, in whole numbers, which are short as text. */
export interface ReplayEpisode {
  readonly label: string;
  /** The cart's place in mm at each moment, the last one after the last step. */
  readonly x: readonly number[];
  /** The pole's angle in 1/10,000 rad. */
  readonly angle: readonly number[];
  /** The push in percent of the strongest, one less than there are moments where the last one is known. */
  readonly push: readonly number[];
  /** Where a map is shown: its values in percent, row by row, and the pole's turning in mrad/s at each moment. */
  readonly map?: { readonly values: readonly (readonly number[])[]; readonly turning: readonly number[] };
}

/** One moment of an episode; before its first and after its last the nearest one. */
export function momentOf(episode: ReplayEpisode, step: number): CartPoleMoment {
  const at = Math.max(0, Math.min(episode.x.length - 1, step));
  return { x: episode.x[at] / 1000, angle: episode.angle[at] / 10_000, push: (episode.push[at] ?? 0) / 100 };
}

/**
 * The same moment in words.
 *
 * @example
 * describeMoment({ label: 'trained', x: [0, 4], angle: [100, 90], push: [100] }, 0);
 * // → 'step 0 of 1 · cart 0.00 m · pole +0.6° · push right'
 */
export function describeMoment(episode: ReplayEpisode, step: number): string {
  const last = episode.x.length - 1;
  const at = Math.max(0, Math.min(last, step));
  const { x, angle, push } = momentOf(episode, at);
  const parts = [`step ${at} of ${last}`, `cart ${signed(x, 2)} m`, `pole ${signed((angle * 180) / Math.PI, 1)}°`];
  if (at === last) parts.push(outcome(episode));
  else if (push !== 0)
    parts.push(
      `push ${push < 0 ? 'left' : 'right'}${Math.abs(push) < 1 ? ` ${Math.round(Math.abs(push) * 100)} %` : ''}`,
    );
  return parts.join(' · ');
}

/** How an episode ends: what fell or left, or that the pole still stands. */
export function outcome(episode: ReplayEpisode): string {
  const { x, angle } = momentOf(episode, episode.x.length - 1);
  if (Math.abs(x) > 2.4) return 'the cart left the track';
  return Math.abs(angle) > (12 * Math.PI) / 180 ? 'the pole fell' : 'the pole stands';
}

function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return `${Number(text) === 0 ? '' : value < 0 ? '−' : '+'}${text}`;
}
