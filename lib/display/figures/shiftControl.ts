import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { faintInk, inkOf, looks } from '../theme';

const T = 100;

/** Exact variances on Echo (T = 100, no memory) when every reward is shifted by c: full return, reward-to-go, minus V. */
export function shiftVariances(c: number): [number, number, number] {
  const quiet = (T * (T - 1)) / 32;
  return [(T * (T - 1)) / 8 + (c * c * T ** 3) / 4, quiet + (c * c * T * (T + 1) * (2 * T + 1)) / 24, quiet];
}

const names = ['full return', 'reward-to-go', 'reward-to-go − V'];

/**
 * Three parabolas: what shifting all rewards does to the noise.
 *
 * @example
 * import { shiftControl, showControl } from './lib/index';
 * showControl(shiftControl, null, { c: 1 });
 * shiftControl.inputs(null).map(({ label }) => label); // → ['c, added to every reward']
 */
export const shiftControl: Control<{ readonly c: number }, null> = {
  name: 'shift',
  title: 'The noise when a constant is added to every reward',
  start: () => ({ c: 0 }),
  inputs: () => [{ kind: 'slider', key: 'c', label: 'c, added to every reward', values: steps(-5, 5, 0.25) }],
  draw({ c }) {
    const power = (v: number): number => Math.log10(v);
    const superscript = (v: number): string => `10<sup>${v}</sup>`;
    const { x, y, svg } = axes(
      { left: 60, top: 50, width: 380, height: 270 },
      { domain: [-5, 5], label: 'c, added to every reward' },
      // No tick at the very top: its exponent would touch the label above.
      { domain: [2, 7], ticks: [2, 3, 4, 5, 6], format: superscript, label: 'variance of one estimate (log scale)' },
    );
    const at = steps(-5, 5, 0.1);
    const parts = [
      svg,
      line(
        [
          [x(c), y(2)],
          [x(c), y(7)],
        ],
        { color: faintInk, width: 1, dash: '3,3' },
      ),
    ];
    const now = shiftVariances(c);
    const dashes = [undefined, '7,4', '2,4'];
    names.forEach((name, i) => {
      const { color } = looks[i];
      const points = at.map((each) => [x(each), y(power(shiftVariances(each)[i]))] as const);
      parts.push(line(points, { color, width: 2.5, dash: dashes[i] }));
      parts.push(dot(x(c), y(power(now[i])), 5, { fill: color, stroke: '#FFFFFF', width: 1.5 }));
      const top = 90 + 72 * i;
      parts.push(
        line(
          [
            [470, top - 5],
            [500, top - 5],
          ],
          { color, width: 3, dash: dashes[i] },
        ),
      );
      parts.push(svgText(`<b>${name}</b>`, { x: 510, y: top, color: inkOf(color) }));
      parts.push(svgText(`variance ${formatNumber(now[i], now[i] < 1e4 ? 1 : 0)}`, { x: 510, y: top + 21 }));
      parts.push(svgText(`N₁ = ${formatNumber(now[i] / 625, now[i] < 6e4 ? 2 : 0)}`, { x: 510, y: top + 42 }));
    });
    parts.push(svgText('∇J = 25 throughout', { x: 470, y: 320, size: 13, color: faintInk }));
    const said = names.map((name, i) => `${name} ${formatNumber(now[i], 1)}`).join(', ');
    return {
      width: 720,
      height: 376,
      body: parts.join(''),
      alt: `c = ${formatNumber(c)}. Variances: ${said}. The gradient is 25.`,
    };
  },
};
