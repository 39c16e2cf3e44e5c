import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { formatNumber } from '../svg/formatNumber';
import { arrow, bar, dot, line } from '../svg/marks';
import { axisColor, faintInk, gridColor, ink, inkOf, looks } from '../theme';

/** Single episodes of a frozen policy, each with score S = Σ_t ∇log π_t and length T (its return in CartPole). */
export interface CompassData {
  /** The dozen that is drawn: the angle of S to ∇J in radians (its sign is free), ‖S‖ and T. */
  readonly arrows: readonly { readonly angle: number; readonly size: number; readonly length: number }[];
  /** All that are counted: T, negative where S points downhill. */
  readonly signed: readonly number[];
  /** The mean return. */
  readonly mean: number;
}

const centre = { x: 210, y: 216 };
const radius = 160;
/** Px from the centre to the numbers, which stand around the compass: nothing is drawn there that they could lie on. */
const rim = radius + 14;
/** Shorter arrows (px) are going to turn around; their number would point nowhere. */
const shortest = 22;

/**
 * How many estimates (T − b)·S point uphill.
 *
 * @example
 * import { uphillAt } from './lib/index';
 * uphillAt({ signed: [50, -60, 300] }, 55); // → 1
 */
export function uphillAt({ signed }: Pick<CompassData, 'signed'>, b: number): number {
  return signed.filter((T) => (Math.abs(T) - b) * Math.sign(T) > 0).length;
}

/**
 * A compass whose north is ∇J: a dozen one-episode estimates, and how they turn when b is subtracted from every return.
 *
 * @example
 * import { compassControl, showControl } from './lib/index';
 * const arrows = Array.from({ length: 12 }, (_, i) => ({ angle: i / 4, size: 1, length: 60 + 10 * i }));
 * const data = { arrows, signed: [100, -60, 20], mean: 60 };
 * showControl(compassControl, data);
 * compassControl.draw({ b: 50 }, data).alt; // → 'With b = 50, 7 of 12 one-episode gradients point uphill, and 1 of 3.'
 */
export const compassControl: Control<{ readonly b: number }, CompassData> = {
  name: 'compass',
  title: 'Twelve one-episode gradients, and what a constant subtracted from the return does to them',
  start: () => ({ b: 0 }),
  inputs: ({ mean }) => [
    {
      kind: 'slider',
      key: 'b',
      label: 'b, subtracted from each return',
      values: [...steps(0, Math.floor(mean / 5) * 5, 5), Math.round(mean)].filter((b, i, all) => all.indexOf(b) === i),
    },
  ],
  draw({ b }, data) {
    const ring = [0.5, 1].map((share) => dot(centre.x, centre.y, radius * share, { stroke: gridColor }));
    const level: [number, number][] = [
      [centre.x - radius, centre.y],
      [centre.x + radius, centre.y],
    ];
    const parts = [...ring, line(level, { color: axisColor, width: 1, dash: '4,4' })];
    parts.push(arrow(centre.x, centre.y + radius, centre.x, centre.y - radius - 4, { color: gridColor, width: 5 }));
    parts.push(svgText('<b>uphill: ∇J</b>', { x: centre.x, y: centre.y - radius - 14, anchor: 'middle' }));
    parts.push(svgText('downhill', { x: centre.x, y: centre.y + radius + 20, anchor: 'middle', color: faintInk }));
    const longest = Math.max(...data.arrows.map(({ size, length }) => size * length));
    const at = data.arrows.map(({ angle, size, length }) => {
      const long = (radius * size * (length - b)) / longest;
      return { x: Math.sin(angle) * long, y: Math.cos(angle) * long };
    });
    parts.push(...numbers(at.map(({ x, y }, i) => ({ x, y, text: String(data.arrows[i].length) }))));
    for (const { x, y } of at) {
      const color = y > 0 ? looks[0].color : looks[1].color;
      const style = { color, width: 2, dash: y > 0 ? undefined : '5,3' };
      parts.push(arrow(centre.x, centre.y, centre.x + x, centre.y - y, style));
    }
    const up = at.filter(({ y }) => y > 0).length;
    const many = data.signed.length;
    const all = uphillAt(data, b);
    const left = 440;
    const share = (270 * all) / many;
    parts.push(svgText(`<b>b = ${formatNumber(b)}</b>`, { x: left, y: 70, size: 18 }));
    parts.push(svgText(`${up} of these 12 point uphill`, { x: left, y: 104, size: 15, color: inkOf(looks[0].color) }));
    parts.push(
      svgText(`of ${many} episodes: <b>${all}</b> (${formatNumber((100 * all) / many, 0)} %)`, { x: left, y: 148 }),
    );
    parts.push(bar(left, 158, left + 270, 186, { fill: '#F6D9C4', stroke: axisColor }));
    parts.push(bar(left, 158, left + share, 186, { fill: looks[0].color }));
    parts.push(
      line(
        [
          [left + 135, 152],
          [left + 135, 192],
        ],
        { color: ink, width: 1.5 },
      ),
    );
    parts.push(svgText('half', { x: left + 135, y: 208, anchor: 'middle', size: 13, color: faintInk }));
    const notes = [
      'Each arrow is one episode’s gradient,',
      'by its angle to the true one. The number',
      'is the episode’s return. Solid blue: uphill;',
      'dashed orange: downhill.',
      `Mean return: ${formatNumber(data.mean, 0)}.`,
    ];
    parts.push(svgText(notes.join('<br>'), { x: left, y: 250, size: 13, baseline: 'top', color: faintInk }));
    const alt = `With b = ${formatNumber(b)}, ${up} of 12 one-episode gradients point uphill, and ${all} of ${many}.`;
    return { width: 730, height: 420, body: parts.join(''), alt };
  },
};

interface Tip {
  /** Px from the centre, to the right and upwards. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The number of each arrow on the rim, and a hair from the arrow's tip to it. */
function numbers(tips: readonly Tip[]): string[] {
  return [-1, 1].flatMap((side) => {
    const here = tips.filter(({ x, y }) => Math.sign(x) === side && Math.hypot(x, y) > shortest);
    here.sort((one, other) => other.y / Math.hypot(other.x, other.y) - one.y / Math.hypot(one.x, one.y));
    const heights = spread(here.map(({ x, y }) => (rim * y) / Math.hypot(x, y)));
    return here.flatMap(({ x, y, text }, i) => {
      const end = { x: centre.x + side * Math.sqrt(rim ** 2 - heights[i] ** 2), y: centre.y - heights[i] };
      const hair: [number, number][] = [
        [centre.x + x, centre.y - y],
        [end.x, end.y],
      ];
      const place = { x: end.x + side * 4, y: end.y, anchor: side < 0 ? 'end' : 'start', baseline: 'middle' } as const;
      return [line(hair, { color: axisColor, width: 0.75 }), svgText(text, { ...place, size: 12, color: faintInk })];
    });
  });
}

/** Falling heights (px), moved as little as is simple until lines of text fit between neighbours; clear of the two poles. */
function spread(heights: readonly number[], gap = 15, most = 145): number[] {
  const moved = heights.map((height) => Math.max(-most, Math.min(most, height)));
  for (let i = 1; i < moved.length; i++) moved[i] = Math.min(moved[i], moved[i - 1] - gap);
  const last = moved.length - 1;
  if (moved[last] < -most) moved[last] = -most;
  for (let i = last - 1; i >= 0; i--) moved[i] = Math.max(moved[i], moved[i + 1] + gap);
  return moved;
}
