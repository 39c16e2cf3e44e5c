import { cartPolePicture, cartPoleSize } from './cartPolePicture';
import { currentOutput } from './output';
import { pageScript } from './pageScript';
import { policyMapDot, policyMapPicture, policyMapSize } from './policyMapPicture';
import { momentOf, outcome } from './replayData';
import { escape, svgText } from './still/svgText';
import { stillImage } from './stillImage';
import { fontFamily } from './theme';
import { toReplayEpisode } from './toReplayEpisode';
import type { PolicyMap } from './policyMap';
import type { ReplayEpisode } from './replayData';
import type { Still } from './still/still';
import type { Trajectory } from './toReplayEpisode';

/** Options of a replay. */
export interface ReplayOptions {
  /** One name for each episode, such as 'before training'. Default: 'episode', or 'episode 1', 'episode 2' … */
  readonly labels?: readonly string[];
  /** The name, where there is one episode. */
  readonly label?: string;
  /** One map for each episode (`policyMap` of the policy that played it): a dot moves over it, where the pole is. */
  readonly maps?: readonly PolicyMap[];
}

/**
 * Plays one CartPole episode, or several side by side, with play, pause, single steps and speed.
 *
 * Nothing moves before the reader presses play. Where scripts are off (an untrusted notebook, a printed page), three
 * moments of each episode stand as a still picture.
 *
 * @param trajectories rollouts of CartPole (of each, the first episode), or observations `[T][4]` with their actions
 * @throws RangeError if there is no episode, if observations are not of four finite numbers, or labels or maps are missing
 * @example
 * replay({ observations: [[0, 0, 0.05, 0], [0, 0.2, 0.05, -0.3]], actions: [1] }, { labels: ['two moments'] });
 */
export function replay(
  trajectories: Trajectory | readonly Trajectory[],
  { label, labels = label === undefined ? undefined : [label], maps }: ReplayOptions = {},
): void {
  const list = Array.isArray(trajectories) ? (trajectories as readonly Trajectory[]) : [trajectories as Trajectory];
  if (list.length === 0) throw new RangeError('replay: there is no episode to play; expected at least one');
  if (labels && labels.length !== list.length) {
    throw new RangeError(`replay: ${list.length} episodes, but ${labels.length} labels; expected one for each`);
  }
  if (maps && maps.length !== list.length) {
    throw new RangeError(`replay: ${list.length} episodes, but ${maps.length} maps; expected one for each`);
  }
  const name = (index: number): string => labels?.[index] ?? (list.length === 1 ? 'episode' : `episode ${index + 1}`);
  const episodes = list.map((trajectory, index) => toReplayEpisode(trajectory, name(index), maps?.[index]));
  const ends = episodes.map((episode) => `${episode.label}: ${episode.x.length - 1} steps, ${outcome(episode)}`);
  const alt = `Replay of CartPole. ${ends.join('; ')}.`;
  const data = escape(JSON.stringify(episodes)).replace(/'/g, '&#39;');
  const host = `<div class="policy-gradients-replay" data-episodes="${data}">${stillImage(stillReplay(episodes, alt), alt)}</div>`;
  currentOutput().show({ 'text/html': `${host}<script>${pageScript('replay')}</script>`, 'text/plain': alt });
}

/** Three moments of each episode: beginning, middle, end. */
function stillReplay(episodes: readonly ReplayEpisode[], alt: string): Still {
  const columns = 3;
  const cell = { width: 212, height: 104 };
  const shrink = (cell.width - 20) / cartPoleSize.width;
  const width = columns * cell.width;
  const mapScale = 0.44;
  const maps = episodes.flatMap(({ map, label }, i) => (map ? [{ map, label, at: 8 + i * 212 }] : []));
  const playing = episodes.length * (cell.height + 26);
  const height = playing + (maps.length ? policyMapSize.height * mapScale + 34 : 0);
  const drawnMaps = maps.map(({ map, label, at }) => {
    const values = map.values.map((row) => row.map((value) => value / 100));
    const episode = episodes.find((one) => one.map === map)!;
    const middle = Math.floor((episode.x.length - 1) / 2);
    const inside =
      policyMapPicture({ values }, 22) + policyMapDot(episode.angle[middle] / 10_000, map.turning[middle] / 1000);
    const title = svgText(label, { x: at, y: playing + 18, bold: true, size: 13 });
    return `${title}<g transform="translate(${at},${playing + 24}) scale(${mapScale})">${inside}</g>`;
  });
  const rows = episodes.map((episode, row) => {
    const last = episode.x.length - 1;
    const top = row * (cell.height + 26);
    const steps = [0, Math.floor(last / 2), last];
    const frames = steps.map((step, column) => {
      const inside = cartPolePicture(momentOf(episode, step), 24);
      const at = `translate(${column * cell.width + 10},${top + 22}) scale(${shrink.toFixed(4)})`;
      const text = svgText(`step ${step}`, { x: column * cell.width + 8, y: top + cell.height + 12, size: 12 });
      return `<g transform="${at}">${inside}</g>${text}`;
    });
    const title = svgText(`${episode.label}: ${outcome(episode)} after ${last} steps`, {
      x: 8,
      y: top + 16,
      bold: true,
    });
    return frames.join('') + title;
  });
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family='${fontFamily}'>`;
  const paper = `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`;
  return {
    svg: `${head}<title>${escape(alt)}</title>${paper}${rows.join('')}${drawnMaps.join('')}</svg>`,
    width,
    height,
  };
}
