import { firstReach } from '../../statistics/firstReach';
import type { Control, Point } from '../controls/control';
import { steps as stepsOf } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { line } from '../svg/marks';
import { looks } from '../theme';

export interface LearningRatesState {
  readonly alpha: number;
  readonly rate: number;
  readonly times: number;
  readonly level: number;
}

/** Quartiles over seeds, [checks]. */
export interface Quartiles {
  readonly low: readonly number[];
  readonly mid: readonly number[];
  readonly high: readonly number[];
}

/** What bench/learning-rates.ts writes. */
export interface LearningRatesData {
  readonly steps: readonly number[];
  /** By α. */
  readonly q: Readonly<Record<string, Quartiles>>;
  /** By learning rate, and by how often each episode is used. */
  readonly pi: Readonly<Record<string, Readonly<Record<string, Quartiles>>>>;
}

const box = { left: 60, top: 40, width: 450, height: 270 };
const [low, high] = [-2, 0.8];
const choices = (values: readonly string[]) => values.map((value) => ({ value: Number(value), label: value }));
const rising = (table: object): string[] => Object.keys(table).sort((a, b) => Number(a) - Number(b));

/**
 * Learning curves in the 4×3 world for many learning rates, computed before; the level line can be dragged.
 *
 * @example
 * import { learningRatesControl, showControl } from './lib/index';
 * import rates from './notebooks/data/learning-rates.json';
 * showControl(learningRatesControl, rates);
 * learningRatesControl.inputs(rates).map(({ label }) => label); // → ['Q-learning α', 'REINFORCE rate', 'each episode used … times', 'level']
 */
export const learningRatesControl: Control<LearningRatesState, LearningRatesData> = {
  name: 'learningRates',
  title: 'Learning rates, and the level that is asked for',
  start: () => ({ alpha: 0.1, rate: 0.1, times: 1, level: 0.6 }),
  inputs: ({ q, pi }) => [
    { kind: 'choice', key: 'alpha', label: 'Q-learning α', options: choices(rising(q)) },
    { kind: 'choice', key: 'rate', label: 'REINFORCE rate', options: choices(rising(pi)) },
    { kind: 'choice', key: 'times', label: 'each episode used … times', options: choices(rising(pi[rising(pi)[0]])) },
    { kind: 'slider', key: 'level', label: 'level', values: stepsOf(-1, 0.7, 0.01) },
  ],
  point: ({ y }: Point, state) => {
    const level = Math.round(100 * (high - ((y - box.top) / box.height) * (high - low))) / 100;
    return { ...state, level: Math.max(-1, Math.min(0.7, level)) };
  },
  draw({ alpha, rate, times, level }, { steps, q, pi }) {
    const plane = axes(
      box,
      {
        domain: [Math.log10(250), Math.log10(32_000)],
        ticks: [250, 1000, 4000, 16_000].map(Math.log10),
        format: (power) => formatNumber(Math.round(10 ** power)),
        label: 'environment steps (log scale)',
      },
      { domain: [low, high], label: 'J of the acting policy' },
    );
    const x = (step: number): number => plane.x(Math.log10(step));
    const y = (J: number): number => plane.y(Math.max(low, J));
    const area = ({ low: bottom, mid, high: top }: Quartiles, color: string, dash?: string): string => {
      const edge = [
        ...steps.map((step, i) => [x(step), y(top[i])]),
        ...[...steps.keys()].reverse().map((i) => [x(steps[i]), y(bottom[i])]),
      ];
      const fill = `<path d="M${edge.map(([a, b]) => `${a.toFixed(1)},${b.toFixed(1)}`).join('L')}Z" fill="${color}" opacity="0.18"/>`;
      return (
        fill +
        line(
          steps.map((step, i) => [x(step), y(mid[i])]),
          { color, width: 3, dash },
        )
      );
    };
    const runs = [
      { name: 'Q-learning', curve: q[alpha], color: looks[0].color },
      { name: 'REINFORCE', curve: pi[rate][times], color: looks[1].color, dash: '8,4' },
    ];
    const reached = runs.map(({ curve }) => firstReach(curve.mid, level, { steps }));
    const written = reached.map((n) => (Number.isFinite(n) ? `${formatNumber(n)} steps` : 'never'));
    const ratio = reached.every(Number.isFinite) ? formatNumber(reached[1] / reached[0], 1) : '–';
    const parts = [plane.svg, ...runs.map(({ curve, color, dash }) => area(curve, color, dash))];
    parts.push(
      line(
        [
          [box.left, y(level)],
          [box.left + box.width, y(level)],
        ],
        { width: 2, dash: '2,3' },
      ),
    );
    parts.push(svgText(`level ${formatNumber(level, 2)} (drag)`, { x: box.left + 6, y: y(level) - 6, size: 13 }));
    runs.forEach(({ name, color, dash }, i) => {
      parts.push(
        line(
          [
            [530, 92 + 56 * i],
            [560, 92 + 56 * i],
          ],
          { color, width: 3, dash },
        ),
      );
      parts.push(svgText(`<b>${name}</b>`, { x: 570, y: 97 + 56 * i, size: 14 }));
      parts.push(svgText(`${written[i]}`, { x: 570, y: 118 + 56 * i, size: 14 }));
    });
    parts.push(svgText(`ratio: <b>${ratio}</b>`, { x: 570, y: 214, size: 15 }));
    parts.push(
      svgText('median and quartiles', { x: 530, y: 262, size: 13 }),
      svgText('of 20 seeds', { x: 530, y: 280, size: 13 }),
    );
    const alt = `To J ≥ ${formatNumber(level, 2)}: Q-learning (α = ${alpha}) ${written[0]}, REINFORCE (rate ${rate}, each episode ${times} times) ${written[1]}; ratio ${ratio}.`;
    return { width: 740, height: 366, body: parts.join(''), alt };
  },
};
