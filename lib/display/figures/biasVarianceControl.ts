import { echoMoments } from '../../exact/echoMoments';
import type { Control } from '../controls/control';
import { svgText } from '../still/svgText';
import { axes, type Axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { faintInk, inkOf, looks } from '../theme';

export interface BiasVarianceState {
  /** Your guesses: places in `discounts`. */
  readonly one: number;
  readonly many: number;
  readonly shown: boolean;
  /** Episodes averaged. */
  readonly n: number;
  readonly value: boolean;
}

const world = { steps: 100, memory: 0.8, shift: 1 };
/** The γ that are tried, evenly spread on the axis of 1 − γ. */
export const discounts = [
  0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.93, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.993, 0.995, 0.998, 0.999, 1,
];
const sizes = [1, 4, 16, 64, 256, 1024, 4096];

/**
 * Bias and variance of the reward-to-go estimate with discount γ, relative to ∇J of the undiscounted world (exact).
 *
 * @example
 * import { biasVarianceAt } from './lib/index';
 * biasVarianceAt(1, false).bias; // → 0
 */
export function biasVarianceAt(discount: number, value: boolean): { bias: number; variance: number } {
  const whole = echoMoments(world).mean;
  const { mean, variance } = echoMoments(world, { discount, baseline: value ? 'value' : 0 });
  return { bias: mean / whole - 1, variance: variance / whole ** 2 };
}

const tables = new Map<boolean, ReturnType<typeof biasVarianceAt>[]>();
/** Relative root mean square error of the mean of N episodes, [discounts]. */
function errorsAt(n: number, value: boolean): number[] {
  if (!tables.has(value))
    tables.set(
      value,
      discounts.map((discount) => biasVarianceAt(discount, value)),
    );
  return tables.get(value)!.map(({ bias, variance }) => Math.sqrt(bias ** 2 + variance / n));
}

/**
 * The γ with the smallest error for N episodes.
 *
 * @example
 * import { bestDiscount } from './lib/index';
 * bestDiscount(1).discount; // → 0.85
 */
export function bestDiscount(n: number, value = false): { discount: number; error: number } {
  const errors = errorsAt(n, value);
  const at = errors.indexOf(Math.min(...errors));
  return { discount: discounts[at], error: errors[at] };
}

const write = (at: number): string => formatNumber(discounts[at], discounts[at] > 0.98 && discounts[at] < 1 ? 3 : 2);
const places = discounts.map((_, i) => i);

/**
 * U-curves of the error over γ: first your guesses, then the curves and where their lowest points are.
 *
 * @example
 * import { biasVarianceControl, showControl } from './lib/index';
 * showControl(biasVarianceControl, null);
 * biasVarianceControl.draw({ one: 0, many: 19, shown: false, n: 1, value: false }, null).alt; // → 'Your guesses: γ = 0.50 for one episode, 1.00 for 1,024.'
 */
export const biasVarianceControl: Control<BiasVarianceState, null> = {
  name: 'biasVariance',
  title: 'The best discount for so many episodes',
  // Apart, so that both marks can be seen and dragged; in the wrong order, so that they tell nothing.
  start: () => ({ one: 12, many: 9, shown: false, n: 1, value: false }),
  inputs: () => [
    { kind: 'slider', key: 'one', label: 'my γ for 1 episode', values: places, format: write },
    { kind: 'slider', key: 'many', label: 'my γ for 1,024', values: places, format: write },
    {
      kind: 'button',
      label: 'Show the curves',
      press: (state) => ({ ...state, shown: true }),
      enabled: ({ shown }) => !shown,
    },
    { kind: 'slider', key: 'n', label: 'N, episodes averaged', values: sizes, format: (n) => formatNumber(n) },
    { kind: 'toggle', key: 'value', label: 'with V' },
  ],
  draw(state) {
    const power = (value: number): number => Math.log10(value);
    const ticks = [0.01, 0.1, 1, 10];
    const plane = axes(
      { left: 60, top: 50, width: 450, height: 280 },
      {
        domain: [-0.5, discounts.length - 0.5],
        ticks: [0, 4, 7, 9, 12, 14, 16, 19],
        format: write,
        label: 'γ (1 − γ shrinks to the right)',
      },
      {
        domain: [-2, 1],
        ticks: ticks.map(power),
        format: (at) => formatNumber(10 ** at),
        label: 'error of the mean of N episodes, in |∇J| (log scale)',
      },
    );
    const parts = [plane.svg, guessMarks(state, plane)];
    let said = `Your guesses: γ = ${write(state.one)} for one episode, ${write(state.many)} for 1,024.`;
    if (state.shown) {
      for (const n of sizes) parts.push(curve(n, state, plane));
      const { discount, error } = bestDiscount(state.n, state.value);
      const { bias } = biasVarianceAt(discount, state.value);
      const facts = [
        `<b>N = ${formatNumber(state.n)}</b>${state.value ? ', with V' : ', no baseline'}`,
        `best γ: <b>${write(discounts.indexOf(discount))}</b>`,
        `error there: ${formatNumber(100 * error, 0)} % of |∇J|`,
        `of it bias: ${formatNumber(100 * bias, 1)} %`,
        '',
        `best for 1: ${write(discounts.indexOf(bestDiscount(1, state.value).discount))}`,
        `best for 1,024: ${write(discounts.indexOf(bestDiscount(1024, state.value).discount))}`,
      ];
      parts.push(svgText(facts.join('<br>'), { x: 556, y: 80, baseline: 'top' }));
      said += ` N = ${state.n}${state.value ? ' with V' : ''}: the best γ is ${write(discounts.indexOf(discount))}, with an error of ${formatNumber(100 * error, 0)} %.`;
    } else {
      parts.push(
        svgText('Set your two guesses<br>(sliders, or drag the<br>marks), then show<br>the curves.', {
          x: 556,
          y: 90,
          baseline: 'top',
          color: faintInk,
        }),
      );
    }
    return { width: 740, height: 392, body: parts.join(''), alt: said };
  },
  point({ x, y }, state) {
    if (state.shown || y > 340) return state;
    const at = Math.max(0, Math.min(discounts.length - 1, Math.round(((x - 60) / 450) * discounts.length - 0.5)));
    return Math.abs(at - state.one) <= Math.abs(at - state.many) && (at !== state.many || state.one === state.many)
      ? { ...state, one: at }
      : { ...state, many: at };
  },
};

function guessMarks({ one, many }: BiasVarianceState, { x, y }: Axes): string {
  const mark = (at: number, name: string, color: string, top: number): string =>
    line(
      [
        [x(at), y(-2)],
        [x(at), y(1)],
      ],
      { color, width: 2, dash: '6,4' },
    ) +
    svgText(name, {
      x: x(at) + (at > 14 ? -5 : 5),
      y: top,
      anchor: at > 14 ? 'end' : 'start',
      size: 13,
      color: inkOf(color),
    });
  return mark(one, 'my γ for 1', looks[1].color, y(1) + 16) + mark(many, 'my γ for 1,024', looks[2].color, y(1) + 34);
}

function curve(n: number, state: BiasVarianceState, { x, y }: Axes): string {
  const errors = errorsAt(n, state.value);
  const now = n === state.n;
  const points = errors.map((error, i) => [x(i), y(Math.log10(Math.min(10, Math.max(0.01, error))))] as const);
  const lowest = errors.indexOf(Math.min(...errors));
  const style = { color: looks[0].color, width: now ? 3.5 : 1.3, opacity: now ? 1 : 0.45 };
  const [endX, endY] = points[points.length - 1];
  return (
    line(points, style) +
    dot(...points[lowest], now ? 7 : 4, {
      fill: now ? looks[0].color : '#FFFFFF',
      stroke: looks[0].color,
      width: 1.5,
    }) +
    svgText(formatNumber(n), { x: endX + 12, y: endY, baseline: 'middle', size: 12, color: faintInk })
  );
}
