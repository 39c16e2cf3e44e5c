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
const radius = 165;

/** How many estimates (T − b)·S point uphill. */
export function uphillAt({ signed }: Pick<CompassData, 'signed'>, b: number): number {
  return signed.filter((T) => (Math.abs(T) - b) * Math.sign(T) > 0).length;
}

/** A compass whose north is ∇J: a dozen one-episode estimates, and how they turn when b is subtracted from every return. */
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
    at.forEach(({ x, y }, i) => {
      const color = y > 0 ? looks[0].color : looks[1].color;
      const style = { color, width: 2, dash: y > 0 ? undefined : '5,3' };
      parts.push(arrow(centre.x, centre.y, centre.x + x, centre.y - y, style));
      if (Math.hypot(x, y) > 22)
        parts.push(
          svgText(String(data.arrows[i].length), {
            x: centre.x + x * 1.05 + (x < 0 ? -6 : 6),
            y: centre.y - y * 1.05,
            anchor: x < 0 ? 'end' : 'start',
            baseline: 'middle',
            size: 12,
            color: faintInk,
          }),
        );
    });
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
