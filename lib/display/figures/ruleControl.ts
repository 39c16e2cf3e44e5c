import { makeRng } from '../../engine/rng';
import { advanceCartPole, resetCartPole } from '../../environments/cartPolePhysics';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { bar, line } from '../svg/marks';
import { faintInk, looks } from '../theme';

export interface RuleState {
  /** In seconds: how much the turning counts against the lean. */
  readonly k: number;
  readonly seed: number;
}

const episodes = 100;

/** How long the rule "push right if θ + k·θ̇ > 0" balances CartPole's pole: the steps of each episode, 500 at most. */
export function ruleLengths(k: number, seed: number): number[] {
  const rng = makeRng(seed);
  const state = new Float64Array(4);
  return Array.from({ length: episodes }, () => {
    resetCartPole(state, 0, rng);
    let length = 0;
    for (let fell = false; !fell && length < 500; length++)
      fell = advanceCartPole(state, 0, state[2] + k * state[3] > 0 ? 10 : -10);
    return length;
  });
}

/**
 * The rule in one line, with a slider: 100 episodes of it are played anew at each move.
 *
 * @example
 * import { ruleControl, showControl } from './lib/index';
 * showControl(ruleControl, null, { k: 1 });
 * ruleControl.inputs(null).map(({ label }) => label); // → ['k (s), weight of the turning', '100 other episodes']
 */
export const ruleControl: Control<RuleState, null> = {
  name: 'rule',
  title: 'A rule in one line: push right if θ + k·θ̇ > 0',
  start: () => ({ k: 0, seed: 1 }),
  inputs: () => [
    { kind: 'slider', key: 'k', label: 'k (s), weight of the turning', values: steps(0, 1.5, 0.05) },
    { kind: 'button', label: '100 other episodes', press: (state) => ({ ...state, seed: state.seed + 1 }) },
  ],
  draw({ k, seed }) {
    const lengths = ruleLengths(k, seed);
    const average = lengths.reduce((sum, n) => sum + n, 0) / episodes;
    const plane = axes(
      { left: 60, top: 44, width: 260, height: 220 },
      { domain: [-12, 12], label: 'angle θ (degrees)', ticks: [-12, -6, 0, 6, 12] },
      { domain: [-2, 2], label: 'turning θ̇ (rad/s)', ticks: [-2, -1, 0, 1, 2] },
    );
    const corners: [number, number][] = [];
    // Where θ + kθ̇ = 0 enters and leaves the box; right of it the rule pushes right.
    for (const turning of steps(-2, 2, 0.1)) {
      const degrees = (-k * turning * 180) / Math.PI;
      corners.push([plane.x(Math.max(-12, Math.min(12, degrees))), plane.y(turning)]);
    }
    const right = [...corners, [plane.x(12), plane.y(2)], [plane.x(12), plane.y(-2)]];
    const area = `<path d="M${right.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z" fill="#F7C578" opacity="0.7"/>`;
    const chart = axes(
      { left: 400, top: 44, width: 210, height: 220 },
      { domain: [0, 100], label: 'episode, shortest first', ticks: [0, 50, 100] },
      { domain: [0, 500], label: 'steps', ticks: [0, 100, 200, 300, 400, 500] },
    );
    const bars = [...lengths]
      .sort((a, b) => a - b)
      .map((n, i) => bar(chart.x(i), chart.y(0), chart.x(i + 0.8), chart.y(n), { fill: looks[0].color }));
    const text = [
      svgText('push left', { x: 76, y: k < 0.1 ? 250 : 236, size: 13 }),
      svgText('push right', { x: 308, y: 66, size: 13, anchor: 'end' }),
      svgText(`<b>${formatNumber(average, 0)}</b>`, { x: 628, y: 120, size: 26 }),
      svgText('steps,<br>mean of 100', { x: 628, y: 158, size: 13, color: faintInk }),
    ];
    return {
      width: 740,
      height: 320,
      body:
        area +
        plane.svg +
        line(corners, { color: looks[1].color, width: 3 }) +
        chart.svg +
        bars.join('') +
        text.join(''),
      alt: `Push right if θ + ${formatNumber(k, 2)}·θ̇ > 0: the pole stands for ${formatNumber(average, 0)} steps of 500, mean of 100 episodes.`,
    };
  },
};
