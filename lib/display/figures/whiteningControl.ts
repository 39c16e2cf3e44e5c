import { pushByStep } from '../../exact/pushByStep';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { bar, dot, line } from '../svg/marks';
import { axisColor, faintInk, ink, inkOf, looks } from '../theme';

export interface WhiteningState {
  readonly pays1: boolean;
  readonly pays2: boolean;
  readonly pays3: boolean;
  readonly pays4: boolean;
  readonly pays5: boolean;
  readonly pays6: boolean;
  /** One reward at the end instead: 1 for four presses or more. */
  readonly win: boolean;
  readonly discount: number;
}

const T = 6;

/** The rewards of six presses: a press pays 1 at the steps that are ticked, or winning pays 1 at the end. */
export function paidFor(state: WhiteningState, presses: readonly number[]): number[] {
  const pays = [state.pays1, state.pays2, state.pays3, state.pays4, state.pays5, state.pays6];
  const won = presses.reduce((sum, press) => sum + press, 0) >= 4;
  return presses.map((press, t) => (state.win ? (t === T - 1 && won ? 1 : 0) : pays[t] ? press : 0));
}

const kinds = [
  { weight: 'as-is', name: 'the truth (reward-to-go)', color: '#222222' },
  { weight: 'centred', name: 'minus the episode’s mean', color: looks[0].color },
  { weight: 'whitened', name: 'and divided by its sd', color: looks[1].color },
] as const;

/**
 * Whitening an episode: the expected push on each of six steps, for rewards that the reader chooses.
 *
 * @example
 * import { showControl, whiteningControl } from './lib/index';
 * showControl(whiteningControl, null, { win: true });
 * whiteningControl.inputs(null).map(({ label }) => label).slice(6); // → ['win or lose, paid at the end', 'γ']
 */
export const whiteningControl: Control<WhiteningState, null> = {
  name: 'whitening',
  title: 'What whitening an episode does to the push on each step',
  start: () => ({
    pays1: true,
    pays2: true,
    pays3: true,
    pays4: true,
    pays5: true,
    pays6: true,
    win: false,
    discount: 1,
  }),
  inputs: () => [
    ...([1, 2, 3, 4, 5, 6] as const).map((k) => ({
      kind: 'toggle' as const,
      key: `pays${k}` as const,
      label: `step ${k} pays`,
    })),
    { kind: 'toggle', key: 'win', label: 'win or lose, paid at the end' },
    { kind: 'slider', key: 'discount', label: 'γ', values: steps(0.5, 1, 0.05) },
  ],
  draw(state) {
    const pushes = kinds.map(({ weight }) =>
      pushByStep((presses) => paidFor(state, presses), { steps: T, discount: state.discount, weight }),
    );
    const most = Math.max(0.05, ...pushes.flat().map(Math.abs)) * 1.15;
    const low = Math.min(0, ...pushes.flat()) < -1e-9 ? -most : 0;
    const { x, y, svg } = axes(
      { left: 60, top: 50, width: 430, height: 230 },
      { domain: [0.5, 6.5], ticks: [1, 2, 3, 4, 5, 6], grid: false, label: 'step' },
      { domain: [low, most], label: 'expected push on the step’s logit' },
    );
    const parts = [
      svg,
      line(
        [
          [x(0.5), y(0)],
          [x(6.5), y(0)],
        ],
        { color: axisColor, width: 1 },
      ),
    ];
    pushes.forEach((push, i) => {
      const { color, name } = kinds[i];
      push.forEach((value, t) => {
        const left = x(t + 1 - 0.36 + 0.25 * i);
        if (Math.abs(value) > 1e-9) parts.push(bar(left, y(0), left + 15, y(value), { fill: color }));
        else parts.push(dot(left + 7.5, y(0), 3.5, { fill: '#FFFFFF', stroke: color, width: 1.5 }));
      });
      const top = 80 + 66 * i;
      parts.push(bar(512, top - 7, 526, top + 7, { fill: color }));
      const all = push.every((value) => Math.abs(value) < 1e-9);
      parts.push(
        svgText(
          `<b>${name}</b><br>${all ? 'nothing at all' : push.map((value) => formatNumber(value, 2)).join('  ')}`,
          { x: 534, y: top + 20, size: 13, color: inkOf(color) },
        ),
      );
    });
    parts.push(svgText('circle: no push', { x: 512, y: 278, size: 13, color: faintInk }));
    const pattern = state.win
      ? 'One reward at the end: 1 for four presses or more'
      : 'A press pays 1 at the ticked steps';
    parts.push(svgText(`<b>${pattern}</b>; six fair buttons, all 64 episodes`, { x: 60, y: 20, color: ink }));
    const said = kinds.map(({ name }, i) => `${name}: ${pushes[i].map((value) => formatNumber(value, 4)).join(', ')}`);
    return {
      width: 750,
      height: 336,
      body: parts.join(''),
      alt: `${pattern}, γ = ${formatNumber(state.discount)}. ${said.join('. ')}.`,
    };
  },
};
