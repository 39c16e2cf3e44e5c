import { makeRng } from '../../engine/rng';
import { gradientBandit } from '../../exact/gradientBandit';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { axisColor, faintInk, inkOf, looks } from '../theme';

export interface SwarmState {
  readonly updates: number;
  readonly learningRate: number;
}

const q = [100, 95, 80];
const start = [0.2, 0.4, 0.4];
const agents = 200;

/** The policies of 200 agents after some updates, without a baseline and with b = J. */
function swarmAt({ updates, learningRate }: SwarmState): { none: Float64Array[]; mean: Float64Array[] } {
  const run = (baseline?: (pi: Float64Array) => number): Float64Array[] =>
    gradientBandit({ q, start, baseline, learningRate, updates, agents, rng: makeRng(1) })[0];
  return { none: run(), mean: run((pi) => pi[0] * q[0] + pi[1] * q[1] + pi[2] * q[2]) };
}

/**
 * Two swarms in the triangle of policies: one drift, two spreads.
 *
 * @example
 * import { showControl, swarmControl } from './lib/index';
 * showControl(swarmControl, null, { updates: 50, learningRate: 0.01 });
 * swarmControl.inputs(null).map(({ label }) => label); // → ['updates', 'Step', 'step size α']
 */
export const swarmControl: Control<SwarmState, null> = {
  name: 'swarm',
  title: 'Two hundred agents, without and with a baseline',
  start: () => ({ updates: 100, learningRate: 0.001 }),
  inputs: () => [
    { kind: 'slider', key: 'updates', label: 'updates', values: steps(0, 200, 2), play: 60 },
    {
      kind: 'button',
      label: 'Step',
      press: (s) => ({ ...s, updates: Math.min(200, s.updates + 2) }),
      enabled: ({ updates }) => updates < 200,
    },
    {
      kind: 'choice',
      key: 'learningRate',
      label: 'step size α',
      options: [0.001, 0.003, 0.01, 0.1].map((value) => ({ value, label: String(value) })),
    },
  ],
  draw: (state) => drawSwarms(state),
};

function drawSwarms(state: SwarmState): Drawing {
  const { none, mean } = swarmAt(state);
  const left = triangle(30, 'no baseline (b = 0)', none, looks[1].color);
  const right = triangle(390, 'b = J, the policy’s mean reward', mean, looks[0].color);
  const alt = `After ${state.updates} updates at step size ${state.learningRate}: without baseline ${left.said}; with b = J ${right.said}.`;
  return { width: 730, height: 400, body: left.svg + right.svg, alt };
}

function triangle(
  left: number,
  title: string,
  policies: readonly Float64Array[],
  color: string,
): { svg: string; said: string } {
  const corners = [
    [left + 160, 62],
    [left, 312],
    [left + 320, 312],
  ] as const;
  const at = (pi: ArrayLike<number>): [number, number] =>
    [0, 1].map((axis) => corners.reduce((sum, corner, a) => sum + pi[a] * corner[axis], 0)) as [number, number];
  const parts = [line([...corners, corners[0]], { color: axisColor, width: 1.5 })];
  parts.push(svgText(`<b>${title}</b>`, { x: left, y: 26, size: 15, color: inkOf(color) }));
  ['A (100)', 'B (95)', 'C (80)'].forEach((name, a) =>
    parts.push(
      svgText(name, {
        x: corners[a][0] + [0, 30, -30][a],
        y: corners[a][1] + (a ? 18 : -8),
        anchor: 'middle',
        size: 13,
      }),
    ),
  );
  policies.forEach((pi) => parts.push(dot(...at(pi), 3, { fill: color, opacity: 0.4 })));
  const means = [0, 1, 2].map((a) => policies.reduce((sum, pi) => sum + pi[a], 0) / policies.length);
  parts.push(
    svgText('✕', { x: at(start)[0], y: at(start)[1], anchor: 'middle', baseline: 'middle', size: 16, color: faintInk }),
  );
  parts.push(dot(...at(means), 6, { fill: '#222222', stroke: '#FFFFFF', width: 2 }));
  const spread = Math.sqrt(policies.reduce((sum, pi) => sum + (pi[2] - means[2]) ** 2, 0) / policies.length);
  const rose = policies.filter((pi) => pi[2] > start[2] + 1e-12).length / policies.length;
  const said = `mean (${means.map((p) => formatNumber(p, 3)).join(', ')}), sd of p(C) ${formatNumber(spread, 3)}, C above its start in ${formatNumber(100 * rose, 1)} %`;
  const lines = [
    `● mean (${means.map((p) => formatNumber(p, 3)).join(', ')})   ✕ start`,
    `sd of p(C): <b>${formatNumber(spread, 3)}</b> · C rose in <b>${formatNumber(100 * rose, 1)} %</b>`,
  ];
  parts.push(svgText(lines.join('<br>'), { x: left, y: 350, baseline: 'top' }));
  return { svg: parts.join(''), said };
}
