import { baselineVariance, optimalBaseline } from '../../exact/optimalBaseline';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { bar, dot, line } from '../svg/marks';
import { axisColor, faintInk, ink, inkOf, looks } from '../theme';

export interface MirrorState {
  /** The probability of action 1. */
  readonly p: number;
  readonly q1: number;
  readonly q0: number;
}

/** Var of the estimate for one shared logit: p(1 − p)(b − b*)². */
export function mirrorOf({ p, q1, q0 }: MirrorState): { v: number; best: number; variance: (b: number) => number } {
  const [pi, q] = [
    [p, 1 - p],
    [q1, q0],
  ];
  // Over two logits the score is twice as long, squared, as over their difference.
  return { v: p * q1 + (1 - p) * q0, best: optimalBaseline(pi, q), variance: (b) => baselineVariance(pi, q, b) / 2 };
}

/**
 * V and b* on one line: mirror images in the midpoint of the two values.
 *
 * @example
 * import { mirrorControl, showControl } from './lib/index';
 * showControl(mirrorControl, null, { p: 0.5, q1: 10, q0: 9 });
 * mirrorControl.inputs(null).map(({ label }) => label); // → ['p, how often action 1', 'Q₁', 'Q₀', 'Q = (1, 0)', 'Q = (10, 9)']
 */
export const mirrorControl: Control<MirrorState, null> = {
  name: 'mirror',
  title: 'V and the best baseline of two actions',
  start: () => ({ p: 0.9, q1: 1, q0: 0 }),
  inputs: () => [
    { kind: 'slider', key: 'p', label: 'p, how often action 1', values: steps(0.01, 0.99, 0.01) },
    { kind: 'slider', key: 'q1', label: 'Q₁', values: steps(-10, 100, 0.5) },
    { kind: 'slider', key: 'q0', label: 'Q₀', values: steps(-10, 100, 0.5) },
    { kind: 'button', label: 'Q = (1, 0)', press: (state) => ({ ...state, q1: 1, q0: 0 }) },
    { kind: 'button', label: 'Q = (10, 9)', press: (state) => ({ ...state, q1: 10, q0: 9 }) },
  ],
  draw(state) {
    const { p, q1, q0 } = state;
    const { v, best, variance } = mirrorOf(state);
    const [low, high] = [Math.min(0, q0, q1), Math.max(0, q0, q1)];
    const margin = 0.12 * (high - low || 1);
    const span = [low - margin, high + margin] as const;
    const most = Math.max(variance(span[0]), variance(span[1]), 1e-6);
    const { x, y, svg } = axes(
      { left: 70, top: 50, width: 400, height: 190 },
      { domain: span, label: 'baseline b' },
      { domain: [0, most], label: 'variance of one estimate' },
    );
    const at = Array.from({ length: 81 }, (_, i) => span[0] + ((span[1] - span[0]) * i) / 80);
    const parts = [
      svg,
      line(
        at.map((b) => [x(b), y(variance(b))] as const),
        { color: faintInk, width: 2 },
      ),
    ];
    const rail = 320;
    parts.push(
      line(
        [
          [x(span[0]), rail],
          [x(span[1]), rail],
        ],
        { color: axisColor, width: 2 },
      ),
    );
    const middle = (q0 + q1) / 2;
    parts.push(
      line(
        [
          [x(middle), rail - 16],
          [x(middle), rail + 36],
        ],
        { color: axisColor, width: 1.5, dash: '3,3' },
      ),
    );
    parts.push(svgText('midpoint', { x: x(middle), y: rail + 50, anchor: 'middle', size: 12, color: faintInk }));
    for (const [value, name] of [
      [q1, 'Q₁'],
      [q0, 'Q₀'],
    ] as const) {
      parts.push(bar(x(value) - 2, rail - 10, x(value) + 2, rail + 10, { fill: ink }));
      parts.push(svgText(name, { x: x(value), y: rail + 28, anchor: 'middle' }));
    }
    const marks = [
      { name: 'nothing (0)', b: 0, color: looks[4].color, symbol: 'none' },
      { name: 'V', b: v, color: looks[0].color, symbol: 'V' },
      { name: 'b*', b: best, color: looks[1].color, symbol: 'b*' },
    ];
    marks.forEach(({ name, b, color, symbol }, i) => {
      parts.push(dot(x(b), y(variance(b)), 6, { fill: color, stroke: '#FFFFFF', width: 1.5 }));
      if (i) {
        parts.push(dot(x(b), rail, 7, { fill: color, stroke: '#FFFFFF', width: 1.5 }));
        parts.push(
          svgText(`<b>${symbol}</b>`, {
            x: x(b),
            y: rail - (i === 2 && Math.abs(x(v) - x(best)) < 24 ? 28 : 12),
            anchor: 'middle',
            color: inkOf(color),
          }),
        );
      }
      const top = 84 + 50 * i;
      parts.push(dot(500, top - 5, 6, { fill: color }));
      parts.push(
        svgText(`<b>${name}</b>${i ? ` = ${formatNumber(b, 3)}` : ''}<br>variance ${formatNumber(variance(b), 4)}`, {
          x: 514,
          y: top + 18,
          color: inkOf(color),
        }),
      );
    });
    const [ofV, ofNothing] = [variance(v), variance(0)];
    const loses = ofV > ofNothing + 1e-12;
    const ratio = loses ? ofV / ofNothing : ofNothing / ofV;
    const times = ratio < 1e6 ? `${formatNumber(ratio, ratio < 10 ? 1 : 0)} times` : 'beyond measure';
    const verdict =
      Math.abs(ofV - ofNothing) <= 1e-12
        ? 'V and nothing<br>are equally noisy'
        : loses
          ? `V is ${times} noisier<br>than nothing`
          : `V is ${times} quieter<br>than nothing`;
    const color = inkOf(loses ? looks[1].color : looks[2].color);
    parts.push(svgText(verdict, { bold: true, x: 500, y: 296, color, size: 14 }));
    parts.push(
      svgText(`V loses where b* is nearer<br>to 0 than to V.`, {
        x: 500,
        y: 322,
        size: 13,
        color: faintInk,
        baseline: 'top',
      }),
    );
    const alt = `p = ${formatNumber(p)}, Q = (${formatNumber(q1)}, ${formatNumber(q0)}): V = ${formatNumber(v, 3)} with variance ${formatNumber(ofV, 4)}, b* = ${formatNumber(best, 3)} with ${formatNumber(variance(best), 4)}, nothing ${formatNumber(ofNothing, 4)}. ${verdict.replace('<br>', ' ')}.`;
    return { width: 750, height: 380, body: parts.join(''), alt };
  },
};
