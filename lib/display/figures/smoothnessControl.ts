import type { Control } from '../controls/control';
import { logSteps, steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { looks } from '../theme';

export interface SmoothnessState {
  readonly temperature: number;
  readonly T: number;
  readonly p: number;
}

/**
 * Softmax on its way to argmax, and a slope on its way to a cliff.
 *
 * @example
 * import { showControl, smoothnessControl } from './lib/index';
 * showControl(smoothnessControl, null, { temperature: 0.1, T: 10 });
 * smoothnessControl.inputs(null).map(({ label }) => label); // → ['temperature of the softmax', 'T, decisions in a row', 'p, each right']
 */
export const smoothnessControl: Control<SmoothnessState, null> = {
  name: 'smoothness',
  title: 'Smooth in what?',
  start: () => ({ temperature: 1, T: 100, p: 0.99 }),
  inputs: () => [
    {
      kind: 'slider',
      key: 'temperature',
      label: 'temperature of the softmax',
      values: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2],
      format: String,
    },
    { kind: 'slider', key: 'T', label: 'T, decisions in a row', values: logSteps(1, 500, 28) },
    { kind: 'slider', key: 'p', label: 'p, each right', values: steps(0.9, 1, 0.001) },
  ],
  draw({ temperature, T, p }) {
    const left = axes(
      { left: 50, top: 44, width: 290, height: 190 },
      { domain: [-4, 4], label: 'θ, difference of the logits' },
      { domain: [0, 1], label: 'J of two arms' },
    );
    const right = axes(
      { left: 420, top: 44, width: 300, height: 190 },
      { domain: [0.9, 1], label: 'p, each decision right' },
      { domain: [0, 1], label: 'J = p to the power of T' },
    );
    const S = (theta: number): number => 1 / (1 + Math.exp(-theta / temperature));
    const thetas = [...steps(-4, -0.2, 0.1), ...steps(-0.19, 0.19, 0.002), ...steps(0.2, 4, 0.1)];
    const J = p ** T;
    const lost = 1 - ((p - 0.01) / p) ** T;
    const parts = [
      left.svg,
      line(
        thetas.map((theta) => [left.x(theta), left.y(S(theta))]),
        { color: looks[0].color, width: 3 },
      ),
      svgText(
        `slope at 0: <b>${formatNumber(1 / (4 * temperature), 2)}</b>, at 1: <b>${formatNumber((S(1) * (1 - S(1))) / temperature, 4)}</b>`,
        { x: 130, y: 26, size: 14 },
      ),
      right.svg,
      line(
        steps(0.9, 1, 0.001).map((x) => [right.x(x), right.y(x ** T)]),
        { color: looks[1].color, width: 3 },
      ),
      dot(right.x(p), right.y(J), 7, { fill: '#222222' }),
      svgText(`<b>J = ${formatNumber(J, 4)}</b>; with p − 0.01: ${formatNumber(100 * lost, 0)} % less`, {
        x: 452,
        y: 16,
        size: 14,
      }),
    ];
    const alt = `Temperature ${temperature}: the slope at θ = 1 is ${formatNumber((S(1) * (1 - S(1))) / temperature, 4)}. T = ${T}, p = ${formatNumber(p, 3)}: J = ${formatNumber(J, 4)}; one hundredth less of p costs ${formatNumber(100 * lost, 0)} % of it.`;
    return { width: 740, height: 290, body: parts.join(''), alt };
  },
};
