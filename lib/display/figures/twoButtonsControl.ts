import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { bar } from '../svg/marks';
import { faintInk, inkOf, looks } from '../theme';
import { buttonLives } from './buttonLives';

export interface TwoButtonsState {
  /** What the worse button pays; the better one pays 1 more. */
  readonly offset: number;
  readonly rate: number;
  readonly seed: number;
}

const lives = 1000;
const rates = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/**
 * Where 1,000 lives with two sure prizes end: the chance of the better button after 500 pulls.
 *
 * @example
 * import { showControl, twoButtonsControl } from './lib/index';
 * showControl(twoButtonsControl, null, { offset: 0, rate: 0.5 });
 * twoButtonsControl.inputs(null).map(({ label }) => label); // → ['worse prize (the better pays 1 more)', 'α', '1,000 other lives']
 */
export const twoButtonsControl: Control<TwoButtonsState, null> = {
  name: 'twoButtons',
  title: 'A thousand lives with two sure prizes',
  start: () => ({ offset: 10, rate: 0.1, seed: 1 }),
  inputs: () => [
    { kind: 'slider', key: 'offset', label: 'worse prize (the better pays 1 more)', values: steps(0, 20, 1) },
    { kind: 'slider', key: 'rate', label: 'α', values: rates, format: (rate) => formatNumber(rate) },
    { kind: 'button', label: '1,000 other lives', press: (state) => ({ ...state, seed: state.seed + 1 }) },
  ],
  draw({ offset, rate, seed }) {
    const ends = buttonLives({ prizes: [offset, offset + 1], rate, pulls: 500, lives, seed });
    const counts = new Array<number>(20).fill(0);
    ends.forEach((p) => counts[Math.min(19, Math.floor(p * 20))]++);
    const { x, y, svg } = axes(
      { left: 60, top: 40, width: 440, height: 210 },
      { domain: [0, 1], label: 'chance of the better button after 500 pulls' },
      { domain: [0, lives], label: 'lives' },
    );
    const bars = counts.map((count, i) => {
      const fill = i < 2 ? looks[1].color : i > 17 ? looks[0].color : '#9A9A9A';
      return count ? bar(x(i / 20) + 1, y(0), x((i + 1) / 20) - 1, y(count), { fill }) : '';
    });
    const right = ends.filter((p) => p > 0.9).length;
    const wrong = ends.filter((p) => p < 0.1).length;
    const text = [
      svgText(`<b>${formatNumber(right)}</b> firmly on the better one`, {
        x: 520,
        y: 100,
        color: inkOf(looks[0].color),
      }),
      svgText(`<b>${formatNumber(wrong)}</b> firmly on the worse one`, {
        x: 520,
        y: 128,
        color: inkOf(looks[1].color),
      }),
      svgText(`${formatNumber(lives - right - wrong)} in between`, { x: 520, y: 156, color: faintInk }),
      svgText(`prizes ${offset} and ${offset + 1}`, { x: 520, y: 200, size: 13, color: faintInk }),
    ];
    return {
      width: 740,
      height: 306,
      body: svg + bars.join('') + text.join(''),
      alt: `Prizes ${offset} and ${offset + 1}, α = ${formatNumber(rate)}: of 1,000 lives ${right} end firmly on the better button, ${wrong} on the worse one.`,
    };
  },
};
