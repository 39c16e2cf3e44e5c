import { sigmoidPolicy } from '../../policies/sigmoidPolicy';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { faintInk, inkOf, looks } from '../theme';

/** What a day did on the ice: how often it was bold and safe there. */
const days = [
  { name: 'Ib Ib Ib', bold: 3, safe: 0 },
  { name: 'Sb Ib Ib', bold: 2, safe: 0 },
  { name: 'Sb Ib Is', bold: 1, safe: 1 },
  { name: 'Is Ss Ss', bold: 0, safe: 1 },
] as const;

/** By how much a day's probability grows when θ_ice goes from 0 to `delta`, in percent: truly, and by its rate at 0. */
function growthOfDay(day: { bold: number; safe: number }, delta: number): { true: number; rate: number } {
  const [now, then] = [sigmoidPolicy([0]), sigmoidPolicy([delta])];
  const ratio = [0, 1].map((a) => then.probabilities(0)[a] / now.probabilities(0)[a]);
  const score = day.bold * now.score(0, 1)[0] + day.safe * now.score(0, 0)[0];
  return { true: 100 * (ratio[1] ** day.bold * ratio[0] ** day.safe - 1), rate: 100 * score * delta };
}

/** How four days grow with Δθ_ice, beside what their scores predict: a rate is a tangent. */
function drawGrowth(delta: number): Drawing {
  const box = { left: 60, top: 46, width: 380, height: 300 };
  const { x, y, svg } = axes(
    box,
    { domain: [0, 1], label: 'Δθ on the ice (logit)', ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
    { domain: [-60, 220], label: 'growth of the day’s probability (%)', ticks: [-50, 0, 50, 100, 150, 200] },
  );
  const grid = Array.from({ length: 41 }, (_, i) => i / 40);
  const parts = [
    svg,
    line(
      [
        [x(delta), y(-60)],
        [x(delta), y(220)],
      ],
      { color: faintInk, width: 1, dash: '3,3' },
    ),
  ];
  const said: string[] = [];
  parts.push(svgText('<b>day: true growth (its rate × Δθ)</b>', { x: 462, y: 70, size: 13 }));
  days.forEach((day, i) => {
    const { color } = looks[i];
    const points = (kind: 'true' | 'rate') => grid.map((at) => [x(at), y(growthOfDay(day, at)[kind])] as const);
    parts.push(line(points('true'), { color, width: 2.5 }), line(points('rate'), { color, width: 1.5, dash: '5,4' }));
    const growth = growthOfDay(day, delta);
    parts.push(dot(x(delta), y(growth.true), 5, { fill: color }));
    parts.push(dot(x(delta), y(growth.rate), 5, { fill: '#FFFFFF', stroke: color, width: 2 }));
    const text = `${day.name}: ${percent(growth.true)} (${percent(growth.rate)})`;
    parts.push(svgText(text, { x: 462, y: 98 + 26 * i, size: 14, color: inkOf(color) }));
    said.push(text);
  });
  parts.push(
    svgText('solid line, full dot: true<br>dashed line, hollow dot: score × Δθ', {
      x: 462,
      y: 236,
      size: 13,
      color: faintInk,
    }),
  );
  const alt = `Δθ on the ice ${formatNumber(delta, 2)}. True growth, and score times Δθ in brackets. ${said.join('. ')}.`;
  return { width: 720, height: 400, body: parts.join(''), alt };
}

const percent = (value: number): string => `${value > 0 ? '+' : ''}${formatNumber(value, 1)} %`;

/**
 * How four days of Thin ice grow with Δθ on the ice, beside what their scores predict: a slider for Δθ.
 *
 * @example
 * import { growthControl, showControl } from './lib/index';
 * showControl(growthControl, null, { delta: 0.5 });
 * growthControl.inputs(null).map(({ label }) => label); // → ['Δθ on the ice']
 */
export const growthControl: Control<{ readonly delta: number }, null> = {
  name: 'growth',
  title: 'Growth of four days against the rate that their scores predict',
  start: () => ({ delta: 0.1 }),
  inputs: () => [{ kind: 'slider', key: 'delta', label: 'Δθ on the ice', values: steps(0, 1, 0.02) }],
  draw: ({ delta }) => drawGrowth(delta),
};
