import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { looks } from '../theme';

export interface PlateauState {
  /** −log₁₀ of the first probability of the good arm. */
  readonly power: number;
}

const rate = 0.4;

/**
 * Exact policy gradient on two arms that pay 1 and 0: the probability of the good one, update by update.
 *
 * @returns about 200 points [update, probability], to 95 %
 */
export function climbPlateau(first: number): { points: [number, number][]; half: number } {
  let z = Math.log(first / (1 - first));
  const points: [number, number][] = [];
  let half = 0;
  const often = Math.max(1, Math.round((0.6 / first) * 0.01));
  for (let update = 0; ; update++) {
    const p = 1 / (1 + Math.exp(-z));
    if (half === 0 && p >= 0.5) half = update;
    if (update % often === 0 || p >= 0.95) points.push([update, p]);
    if (p >= 0.95) return { points, half };
    // Both logits move, in opposite directions.
    z += 2 * rate * p * (1 - p);
  }
}

/**
 * How long exact gradients take from a bad start.
 *
 * @example
 * import { plateauControl, showControl } from './lib/index';
 * showControl(plateauControl, null, { power: 1 });
 * plateauControl.draw({ power: 1 }, null).alt; // → 'From a first probability of 0.10000 it takes 18 updates to ½.'
 */
export const plateauControl: Control<PlateauState, null> = {
  name: 'plateau',
  title: 'The plateau of a bad start',
  start: () => ({ power: 2 }),
  inputs: () => [
    {
      kind: 'slider',
      key: 'power',
      label: 'first probability of the good arm',
      values: steps(1, 5, 0.25),
      format: (power) => formatNumber(10 ** -power, 5),
    },
  ],
  draw({ power }) {
    const first = 10 ** -power;
    const { points, half } = climbPlateau(first);
    const last = points[points.length - 1][0];
    const { x, y, svg } = axes(
      { left: 60, top: 40, width: 450, height: 200 },
      { domain: [0, last], label: 'updates (exact gradients, rate 0.4)' },
      { domain: [0, 1], label: 'probability of the good arm = J' },
    );
    const text = [
      svgText(`starts at <b>${formatNumber(first, 5)}</b>`, { x: 535, y: 100, size: 15 }),
      svgText(`½ after <b>${formatNumber(half)}</b> updates`, { x: 535, y: 128, size: 15 }),
    ];
    const body =
      svg +
      line(
        points.map(([t, p]) => [x(t), y(p)]),
        { color: looks[0].color, width: 3 },
      ) +
      dot(x(half), y(0.5), 6, { fill: looks[1].color });
    return {
      width: 740,
      height: 296,
      body: body + text.join(''),
      alt: `From a first probability of ${formatNumber(first, 5)} it takes ${formatNumber(half)} updates to ½.`,
    };
  },
};
