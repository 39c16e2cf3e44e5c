import { makeRng } from '../../engine/rng';
import { firstFinished } from '../../rollouts/firstFinished';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { bar, line } from '../svg/marks';
import { faintInk, ink, inkOf, looks } from '../theme';

export interface RaceState {
  /** K: episodes that are kept. */
  readonly k: number;
  readonly seed: number;
}

const copies = 16;
const short = 0.505;

/** A race of 16 copies whose episodes take 10 steps or 200: the first K to finish, and all that had begun by then. */
export function raceOf({ k, seed }: RaceState): { copy: number; length: number; begin: number; kept: boolean }[] {
  const rng = makeRng(seed);
  const drawn = Array.from({ length: copies }, (): number[] => []);
  const draw = (copy: number): number => {
    const length = rng() < short ? 10 : 200;
    drawn[copy].push(length);
    return length;
  };
  const finished = firstFinished(draw, { copies, count: k });
  const counts = drawn.map((_, copy) => finished.filter((one) => one.copy === copy).length);
  const stop = finished[k - 1].end;
  return drawn
    .flatMap((lengths, copy) => {
      let begin = 0;
      return lengths.map((length, i) => {
        const one = { copy, length, begin, kept: i < counts[copy] };
        begin += length;
        return one;
      });
    })
    .filter(({ begin }) => begin < stop);
}

/**
 * Sixteen copies race; whoever stops at the K-th finish keeps the short ones.
 *
 * @example
 * import { raceControl, showControl } from './lib/index';
 * showControl(raceControl, null, { k: 32 });
 * raceControl.inputs(null).map(({ label }) => label); // → ['K, episodes kept', 'Another race']
 */
export const raceControl: Control<RaceState, null> = {
  name: 'race',
  title: 'The first K episodes to finish',
  start: () => ({ k: 8, seed: 1 }),
  inputs: () => [
    { kind: 'slider', key: 'k', label: 'K, episodes kept', values: steps(1, 64, 1) },
    { kind: 'button', label: 'Another race', press: (state) => ({ ...state, seed: state.seed + 1 }) },
  ],
  draw(state) {
    const all = raceOf(state);
    const kept = all.filter((one) => one.kept);
    const stop = Math.max(...kept.map(({ begin, length }) => begin + length));
    const until = stop <= 60 ? 60 : stop <= 210 ? 210 : stop * 1.02;
    const { x, y, svg } = axes(
      { left: 60, top: 40, width: 440, height: 320 },
      { domain: [0, until], label: 'time (steps of each copy)' },
      { domain: [copies, 0], ticks: [0.5, 7.5, 15.5], format: (at) => String(at + 0.5), grid: false, label: 'copy' },
    );
    const parts = [svg];
    for (const { copy, length, begin, kept: mine } of all) {
      const end = Math.min(begin + length, stop);
      const fill = !mine ? '#D0D0D0' : length === 10 ? looks[1].color : looks[0].color;
      parts.push(bar(x(begin), y(copy + 0.15), Math.max(x(end) - 1, x(begin) + 1), y(copy + 0.85), { fill }));
    }
    parts.push(
      line(
        [
          [x(stop), 36],
          [x(stop), 360],
        ],
        { color: ink, width: 2 },
      ),
    );
    parts.push(svgText('stop', { x: x(stop), y: 32, anchor: 'middle', size: 13 }));
    const mean = kept.reduce((sum, { length }) => sum + length, 0) / kept.length;
    const lost = all.filter(({ kept: mine }) => !mine);
    const longs = kept.filter(({ length }) => length === 200).length;
    const rows: [string, string][] = [
      [`${kept.length - longs} short kept (10 steps)`, looks[1].color],
      [`${longs} long kept (200 steps)`, looks[0].color],
      [`${lost.length} still running: thrown away`, '#8A8A8A'],
    ];
    rows.forEach(([text, color], i) => {
      parts.push(bar(524, 82 + 34 * i, 540, 96 + 34 * i, { fill: i === 2 ? '#D0D0D0' : color }));
      parts.push(svgText(text, { x: 548, y: 95 + 34 * i, size: 13, color: inkOf(color) }));
    });
    parts.push(svgText(`mean length kept: <b>${formatNumber(mean, 1)}</b>`, { x: 524, y: 220, size: 16 }));
    parts.push(svgText('true mean: <b>104.05</b>', { x: 524, y: 246, size: 16 }));
    parts.push(
      svgText('Each copy starts anew when its<br>episode is over.', {
        x: 524,
        y: 280,
        size: 13,
        color: faintInk,
        baseline: 'top',
      }),
    );
    const alt = `The first ${state.k} to finish: ${kept.length - longs} short, ${longs} long; ${lost.length} still running. Mean length kept ${formatNumber(mean, 1)}, true mean 104.05.`;
    return { width: 750, height: 424, body: parts.join(''), alt };
  },
};
