import { baselineVariance, optimalBaseline } from '../../exact/optimalBaseline';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { scale } from '../svg/scale';
import { formatNumber } from '../svg/formatNumber';
import { bar, dot, line } from '../svg/marks';
import { axisColor, faintInk, gridColor, ink, inkOf, looks } from '../theme';

export interface SpokesState {
  readonly b: number;
  readonly zoom: boolean;
}

const names = ['A', 'B', 'C'];
const q = [100, 95, 80];
const pi = [0.2, 0.4, 0.4];
const box = { left: 20, top: 20, size: 400 };

/** A change of three logits that sums to 0, as a point of the plane. */
const place = ([a, b, c]: readonly number[]): [number, number] => [
  (a - b) / Math.SQRT2,
  (2 * c - a - b) / Math.sqrt(6),
];

/** The three values that the estimate (e_a − π)(Q_a − b) can take, [action][logit]. */
export function spokeValues(b: number): number[][] {
  return q.map((value, a) => pi.map((p, i) => ((i === a ? 1 : 0) - p) * (value - b)));
}

/**
 * The lesson's A, B, C: three discs slide along their spokes, and their centre of mass stays where it is.
 *
 * @example
 * import { showControl, spokesControl } from './lib/index';
 * showControl(spokesControl, null, { b: 50, zoom: true });
 * spokesControl.inputs(null).map(({ label }) => label); // → ['baseline b', 'zoom ×10', 'b = J = 90', 'b = 91.5 ≈ b*']
 */
export const spokesControl: Control<SpokesState, null> = {
  name: 'spokes',
  title: 'The three values of a one-sample estimate, and the baseline',
  start: () => ({ b: 0, zoom: false }),
  inputs: () => [
    { kind: 'slider', key: 'b', label: 'baseline b', values: steps(0, 120, 0.5) },
    { kind: 'toggle', key: 'zoom', label: 'zoom ×10' },
    { kind: 'button', label: 'b = J = 90', press: (state) => ({ ...state, b: 90 }) },
    { kind: 'button', label: 'b = 91.5 ≈ b*', press: (state) => ({ ...state, b: 91.5 }) },
  ],
  draw({ b, zoom }) {
    const reach = zoom ? 10 : 100;
    const x = scale([-reach, reach], [box.left, box.left + box.size]);
    const y = scale([-reach, reach], [box.top + box.size, box.top]);
    const parts = [bar(box.left, box.top, box.left + box.size, box.top + box.size, { stroke: gridColor })];
    const values = spokeValues(b);
    names.forEach((name, a) => {
      const direction = place(pi.map((p, i) => (i === a ? 1 : 0) - p));
      const far = (reach * 0.96) / Math.max(...direction.map(Math.abs));
      const ends = [-far, far].map((times) => [x(times * direction[0]), y(times * direction[1])] as const);
      parts.push(line(ends, { color: looks[a].color, width: 1.2, dash: '2,4' }));
      const label = { x: ends[1][0], y: ends[1][1], anchor: 'middle', baseline: 'middle', size: 16 } as const;
      parts.push(svgText(`<b>${name}</b>`, { ...label, color: inkOf(looks[a].color) }));
    });
    const outside: string[] = [];
    names.forEach((name, a) => {
      const [u, v] = place(values[a]);
      if (Math.max(Math.abs(u), Math.abs(v)) > reach) return outside.push(name);
      parts.push(dot(x(u), y(v), 34 * Math.sqrt(pi[a]), { fill: looks[a].color, opacity: 0.75, stroke: '#FFFFFF' }));
      parts.push(
        svgText(`<b>${name}</b>`, { x: x(u), y: y(v), anchor: 'middle', baseline: 'middle', color: '#FFFFFF' }),
      );
    });
    const [u, v] = place([2, 2, -4]);
    parts.push(svgText('★', { x: x(u), y: y(v), anchor: 'middle', baseline: 'middle', size: 22, color: ink }));
    parts.push(
      svgText(`each way: ±${reach} · ${outside.length ? `outside: ${outside.join(', ')}` : 'all three inside'}`, {
        x: box.left + 8,
        y: box.top + box.size - 8,
        size: 13,
        color: faintInk,
      }),
    );
    const left = 444;
    const variance = baselineVariance(pi, q, b);
    parts.push(svgText(`<b>b = ${formatNumber(b)}</b>`, { x: left, y: 40, size: 18 }));
    const row = (top: number, cells: readonly string[], color = ink): string =>
      cells.map((text, i) => svgText(text, { x: left + [0, 50, 82, 140][i], y: top, size: 14, color })).join('');
    parts.push(row(72, ['drawn', 'π', 'Q − b', 'change of logits'], faintInk));
    names.forEach((name, a) => {
      const change = `(${values[a].map((part) => formatNumber(part, 1)).join(', ')})`;
      parts.push(row(98 + 26 * a, [name, formatNumber(pi[a]), formatNumber(q[a] - b), change], inkOf(looks[a].color)));
    });
    parts.push(svgText('★ mean = ∇J = <b>(2, 2, −4)</b>, for every b', { x: left, y: 196 }));
    parts.push(svgText(`variance: <b>${formatNumber(variance, 1)}</b>`, { x: left, y: 240, size: 15 }));
    const long = (270 * Math.log10(variance / 10)) / Math.log10(1000);
    parts.push(
      bar(left, 250, left + 270, 268, { stroke: axisColor }),
      bar(left, 250, left + long, 268, { fill: looks[4].color }),
    );
    [10, 100, 1000, 10000].forEach((tick, i) =>
      parts.push(
        svgText(formatNumber(tick), {
          x: left + 90 * i,
          y: 286,
          anchor: i ? (i === 3 ? 'end' : 'middle') : 'start',
          size: 12,
          color: faintInk,
        }),
      ),
    );
    parts.push(
      svgText(`noise/signal: <b>${formatNumber(Math.sqrt(variance / 24), 2)}</b>`, { x: left, y: 320, size: 15 }),
    );
    parts.push(svgText(`quietest at b* = ${formatNumber(optimalBaseline(pi, q))}`, { x: left, y: 346 }));
    parts.push(
      svgText('A disc: what one draw of that action does.<br>Its area: how often it is drawn.', {
        x: left,
        y: 372,
        size: 13,
        baseline: 'top',
        color: faintInk,
      }),
    );
    const alt = `b = ${formatNumber(b)}: variance ${formatNumber(variance, 1)}, noise to signal ${formatNumber(Math.sqrt(variance / 24), 2)}; the mean is (2, 2, −4) for every b.`;
    return { width: 750, height: 440, body: parts.join(''), alt };
  },
};
