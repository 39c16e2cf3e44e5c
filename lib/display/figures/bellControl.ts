import type { Control } from '../controls/control';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { faintInk, inkOf, looks } from '../theme';

export interface BellState {
  readonly sigma: number;
  /** The action that was drawn, in σ from μ. */
  readonly z: number;
}

const sigmas = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2];
const draws = [-2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5];

/**
 * Standard deviation of r·(a − μ)/σ² for r = −(a − 2)² and a ~ N(0, σ²): what one pull says of a gradient that is 4.
 *
 * With a = σz: r·score = −(σz − 2)² z/σ, whose second moment is 15σ² + 72 + 16/σ² (E z⁶ = 15, E z⁴ = 3).
 *
 * @example
 * import { spreadOfOnePull } from './lib/index';
 * spreadOfOnePull(1).toFixed(3); // → '9.327'
 */
export function spreadOfOnePull(sigma: number): number {
  return Math.sqrt(15 * sigma ** 2 + 56 + 16 / sigma ** 2);
}

/**
 * The bell of a Gaussian policy at μ = 0, the score of one draw, and how noisy a pull of the bandit is at this σ.
 *
 * @example
 * import { bellControl, showControl } from './lib/index';
 * showControl(bellControl, null, { sigma: 0.5, z: 2 });
 * bellControl.draw({ sigma: 0.5, z: 2 }, null).alt; // → 'σ = 0.50, draw a = 1.00: score by μ 4.0, by log σ 3.00. One pull of the bandit says 4 ± 11.1.'
 */
export const bellControl: Control<BellState, null> = {
  name: 'bell',
  title: 'The score of a Gaussian policy',
  start: () => ({ sigma: 1, z: 1 }),
  inputs: () => [
    { kind: 'slider', key: 'sigma', label: 'σ', values: sigmas, format: (sigma) => formatNumber(sigma, 2) },
    { kind: 'slider', key: 'z', label: 'the draw (in σ from μ)', values: draws, format: (z) => formatNumber(z, 1) },
  ],
  draw({ sigma, z }) {
    const { x, y, svg } = axes(
      { left: 60, top: 44, width: 400, height: 210 },
      { domain: [-4, 4], label: 'action a', ticks: [-4, -2, 0, 2, 4] },
      { domain: [0, 1.05], label: 'density, as a share of its top', ticks: [0, 0.5, 1] },
    );
    const bell = Array.from({ length: 321 }, (_, i) => -4 + i / 40);
    const curve = line(
      bell.map((a) => [x(a), y(Math.exp(-0.5 * (a / sigma) ** 2))]),
      { color: looks[0].color, width: 3 },
    );
    const a = Math.max(-4, Math.min(4, z * sigma));
    const stick = line(
      [
        [x(a), y(0)],
        [x(a), y(Math.exp(-0.5 * z * z))],
      ],
      { color: looks[1].color, width: 2, dash: '5,3' },
    );
    const [byMu, byLogSigma] = [z / sigma, z * z - 1];
    const spread = spreadOfOnePull(sigma);
    const note = (text: string, at: number, color?: string): string =>
      svgText(text, { x: 480, y: at, size: 14, color });
    const text = [
      note(`a = ${formatNumber(z * sigma, 2)}, μ = 0`, 62),
      note(`score by μ: (a − μ)/σ² = <b>${formatNumber(byMu, 1)}</b>`, 96, inkOf(looks[1].color)),
      note(`score by log σ: z² − 1 = <b>${formatNumber(byLogSigma, 2)}</b>`, 122, inkOf(looks[1].color)),
      note('the bandit r = −(a − 2)²:', 170, faintInk),
      note('true gradient by μ: 4', 194),
      note(`one pull says 4 ± <b>${formatNumber(spread, 1)}</b>`, 218),
    ];
    return {
      width: 740,
      height: 306,
      body: svg + stick + curve + dot(x(a), y(0), 6, { fill: looks[1].color }) + text.join(''),
      alt: `σ = ${formatNumber(sigma, 2)}, draw a = ${formatNumber(z * sigma, 2)}: score by μ ${formatNumber(byMu, 1)}, by log σ ${formatNumber(byLogSigma, 2)}. One pull of the bandit says 4 ± ${formatNumber(spread, 1)}.`,
    };
  },
};
