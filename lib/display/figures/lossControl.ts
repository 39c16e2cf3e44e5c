import { thinIce } from '../../environments/thinIce';
import { finiteDifference } from '../../exact/finiteDifference';
import { pseudoLoss } from '../../exact/pseudoLoss';
import { sigmoidPolicy } from '../../policies/sigmoidPolicy';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { faintInk, inkOf, looks } from '../theme';

const ghosts = [-4, 0, 2, 4, 8];
const losses = (b: number) => pseudoLoss(thinIce(), sigmoidPolicy, [0, 0], { b });

/** The expected loss along θ_ice for one b among five others: its height and shape are anything, its slope at 0 is not. */
function drawLosses(b: number): Drawing {
  const box = { left: 60, top: 46, width: 400, height: 380 };
  const { x, y, svg } = axes(
    box,
    { domain: [-1.5, 1.5], label: 'θ on the ice (data: days at θ = 0)', ticks: [-1, 0, 1] },
    { domain: [-18, 18], label: 'expected loss', ticks: [-15, -10, -5, 0, 5, 10, 15] },
  );
  const grid = Array.from({ length: 31 }, (_, i) => -1.5 + i / 10);
  const parts = [svg];
  const curve = (shift: number, color: string, width: number): void => {
    const loss = losses(shift);
    const points = grid.map((at) => [at, loss([0, at])] as const).filter(([, value]) => Math.abs(value) <= 18);
    parts.push(
      line(
        points.map(([at, value]) => [x(at), y(value)] as const),
        { color, width },
      ),
    );
    const height = loss([0, 0]);
    const slope = finiteDifference(loss, [0, 0])[1];
    const tangent = [-0.45, 0.45].map((at) => [x(at), y(height + at * slope)] as const);
    parts.push(line(tangent, { color: looks[1].color, width: width + 1.5 }));
    if (width > 2) parts.push(dot(x(0), y(height), 5, { fill: '#222222' }));
    else parts.push(svgText(`b = ${formatNumber(shift)}`, { x: x(0.5), y: y(height) - 4, size: 12, color: faintInk }));
  };
  ghosts.forEach((shift) => curve(shift, '#B0B0B0', 1.2));
  curve(b, looks[0].color, 3);
  const loss = losses(b);
  const value = formatNumber(loss([0, 0]), 2);
  const [shore, ice] = finiteDifference(loss, [0, 0]).map((slope) => formatNumber(-slope, 4));
  const facts: [string, string][] = [
    [`b = ${formatNumber(b, 1)}`, looks[0].color],
    [`value of the loss at 0: ${value}`, looks[0].color],
    [`−slope at 0: (${shore}, ${ice})`, looks[1].color],
    ['∇J at 0: (−0.1064, 1.1250)', '#222222'],
  ];
  facts.forEach(([text, color], i) =>
    parts.push(svgText(text, { x: 480, y: 90 + 30 * i, size: 14, bold: true, color: inkOf(color) })),
  );
  parts.push(
    svgText('orange: tangents at 0;<br>all of them are parallel', { x: 480, y: 222, size: 13, color: faintInk }),
  );
  const alt = `Expected loss with b = ${formatNumber(b, 1)}: value ${value} at θ = 0, minus its slope (${shore}, ${ice}), which is ∇J for every b.`;
  return { width: 740, height: 480, body: parts.join(''), alt };
}

/**
 * The expected loss of Thin ice along θ_ice, its tangent at 0, and those of five other b: a slider for b.
 *
 * @example
 * import { lossControl, showControl } from './lib/index';
 * showControl(lossControl, null, { b: 2 });
 * lossControl.inputs(null).map(({ label }) => label); // → ['b, subtracted from each G']
 */
export const lossControl: Control<{ readonly b: number }, null> = {
  name: 'loss',
  title: 'The loss for other numbers subtracted from the return',
  start: () => ({ b: 0 }),
  inputs: () => [{ kind: 'slider', key: 'b', label: 'b, subtracted from each G', values: steps(-8, 8, 0.5) }],
  draw: ({ b }) => drawLosses(b),
};
