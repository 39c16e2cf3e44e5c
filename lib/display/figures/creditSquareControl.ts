import { echoMoments, type EchoEstimator } from '../../exact/echoMoments';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { cssColorAt } from '../still/colorAt';
import { svgText } from '../still/svgText';
import { formatNumber } from '../svg/formatNumber';
import { bar, line } from '../svg/marks';
import { axisColor, faintInk, sequential } from '../theme';

export interface CreditSquareState {
  readonly weight: 'full' | 'toGo' | 'value';
  readonly discount: number;
}

const world = { steps: 100, memory: 0.8, shift: 1 };
const drawn = 40;
const side = 200;
const { memory: rho, shift: c } = world;

/** E[s_t r_k]: what one press earns at reward k. */
export const signalAt = (t: number, k: number): number => (k < t ? 0 : rho ** (k - t) / 4);

/** The standard deviation of s_t r_k, or of s_t times what V could not foresee of r_k. */
export function noiseAt(t: number, k: number, value = false): number {
  if (value && k < t) return 0;
  const heard = (count: number): number => (1 - rho ** (2 * count)) / (1 - rho ** 2) / 4;
  const square = value ? heard(k - t + 1) : c * c + heard(k + 1);
  return Math.sqrt(Math.max(0, square / 4 - signalAt(t, k) ** 2));
}

/** How much of cell (t, k) an estimator adds up. */
export function maskAt({ weight, discount }: CreditSquareState, t: number, k: number): number {
  return weight === 'full' ? 1 : k < t ? 0 : discount ** (k - t);
}

/**
 * Mean, variance and N₁ of the estimator, for all 100 × 100 cells.
 *
 * @example
 * import { creditOf } from './lib/index';
 * creditOf({ weight: 'value', discount: 1 }).kept; // → 1
 */
export function creditOf({ weight, discount }: CreditSquareState): { kept: number; variance: number; samples: number } {
  const whole = echoMoments(world).mean;
  const estimator: EchoEstimator =
    weight === 'full' ? { weight: 'full-return' } : { discount, baseline: weight === 'value' ? 'value' : 0 };
  const { mean, variance } = echoMoments(world, estimator);
  return { kept: mean / whole, variance, samples: variance / whole ** 2 };
}

/** A square of cells as SVG, neighbours of one shade as one rectangle. */
function heatSquare(left: number, top: number, of: (t: number, k: number) => number): string {
  const cell = side / drawn;
  const parts: string[] = [];
  for (let t = 0; t < drawn; t++) {
    const row = Array.from({ length: drawn }, (_, k) => Math.round(of(t, k) * 24));
    for (let from = 0, to = 1; to <= drawn; to++) {
      if (row[to] === row[from]) continue;
      const fill = cssColorAt(sequential, 0, 1, row[from] / 24);
      if (row[from])
        parts.push(bar(left + from * cell, top + t * cell, left + to * cell, top + (t + 1) * cell, { fill }));
      from = to;
    }
  }
  // Without smoothed edges: they would show as stripes where the picture is scaled.
  const cells = `<g shape-rendering="crispEdges">${parts.join('')}</g>`;
  return cells + bar(left, top, left + side, top + side, { stroke: axisColor });
}

/**
 * Signal, noise, and which cells of the square an estimator adds up.
 *
 * @example
 * import { creditSquareControl, showControl } from './lib/index';
 * showControl(creditSquareControl, null, { weight: 'toGo', discount: 0.9 });
 * creditSquareControl.inputs(null).map(({ label }) => label); // → ['estimator', 'γ (reward-to-go only)']
 */
export const creditSquareControl: Control<CreditSquareState, null> = {
  name: 'creditSquare',
  title: 'Who did what: signal, noise, and what an estimator adds up',
  start: () => ({ weight: 'full', discount: 1 }),
  inputs: () => [
    {
      kind: 'choice',
      key: 'weight',
      label: 'estimator',
      options: [
        { value: 'full', label: 'full return' },
        { value: 'toGo', label: 'reward-to-go' },
        { value: 'value', label: 'reward-to-go − V' },
      ],
    },
    { kind: 'slider', key: 'discount', label: 'γ (reward-to-go only)', values: steps(0.5, 1, 0.01) },
  ],
  draw(state) {
    const value = state.weight === 'value';
    const tops = 82;
    const lefts = [44, 44 + side + 44, 44 + 2 * (side + 44)];
    const squares = [
      heatSquare(lefts[0], tops, (t, k) => signalAt(t, k) / 0.25),
      heatSquare(lefts[1], tops, (t, k) => noiseAt(t, k, value) / 0.7),
      heatSquare(lefts[2], tops, (t, k) => maskAt(state, t, k)),
    ];
    const titles = [
      'signal: E[s·r], 0 to 0.25',
      `noise: ${value ? 's·(r − guess)' : 'sd of s·r'}, to 0.7`,
      'added up: 0 to 1',
    ];
    const parts = squares.concat(
      titles.map((title, i) => svgText(`<b>${title}</b>`, { x: lefts[i], y: 50, size: 13 })),
    );
    parts.push(svgText('reward of step k →', { x: lefts[0], y: 72, size: 13, color: faintInk }));
    parts.push(svgText('← action of step t', { x: 30, y: tops + side, size: 13, color: faintInk, angle: -90 }));
    for (const left of lefts.slice(0, 2))
      parts.push(
        line(
          [
            [left, tops],
            [left + side, tops + side],
          ],
          { color: axisColor, width: 1 },
        ),
      );
    const { kept, variance, samples } = creditOf(state);
    const facts = [
      `signal kept: <b>${formatNumber(100 * kept, 1)} %</b>`,
      `variance: <b>${formatNumber(variance, 0)}</b>`,
      `N₁ = <b>${formatNumber(samples, samples < 0.1 ? 4 : 2)}</b> episodes`,
    ];
    facts.forEach((fact, i) => parts.push(svgText(fact, { x: lefts[i], y: tops + side + 34, size: 15 })));
    parts.push(
      svgText('The first 40 of 100 steps are drawn; the figures are for all 100. Dark is much, white is none.', {
        x: lefts[0],
        y: tops + side + 62,
        size: 13,
        color: faintInk,
      }),
    );
    const names = { full: 'Full return', toGo: 'Reward-to-go', value: 'Reward-to-go minus V' };
    const alt = `${names[state.weight]}, γ = ${formatNumber(state.discount)}: keeps ${formatNumber(100 * kept, 1)} % of the signal, variance ${formatNumber(variance, 0)}, N₁ ${formatNumber(samples, samples < 0.1 ? 4 : 2)}.`;
    return { width: 752, height: 366, body: parts.join(''), alt };
  },
};
