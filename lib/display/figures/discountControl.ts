import { thinIce } from '../../environments/thinIce';
import { exactValue } from '../../exact/exactValue';
import { gradientField } from '../../exact/gradientField';
import { sigmoidPolicy } from '../../policies/sigmoidPolicy';
import { followUphill } from './followUphill';
import type { Control } from '../controls/control';
import { svgText } from '../still/svgText';
import { axes, type Box } from '../svg/axes';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { bar, dot, line } from '../svg/marks';
import { faintInk, inkOf } from '../theme';

/** For each γ: how many of 169 starts end on the shore when γᵗ is left out. */
export interface DiscountData {
  readonly discounts: readonly number[];
  readonly wrongEnds: readonly number[];
}

const bands = ['#FFFFFF', '#F2F2F2', '#E6E6E6', '#DADADA', '#CECECE', '#C2C2C2'];
const share = (logit: number): number => 1 / (1 + Math.exp(-logit));
const logit = (p: number): number => Math.log(p / (1 - p));
const starts = [-3, -2, -1, 0, 1, 2, 3];

/** Where ascent goes with γᵗ and without, from 49 starts, in the square of the two probabilities; grey is J. */
function drawDiscount(discount: number, wrong: number): Drawing {
  const panel = (left: number, weighting: boolean): string => {
    const box: Box = { left, top: 74, width: 290, height: 290 };
    const vertical = { domain: [0, 1] as const, ticks: [0, 0.5, 1], grid: false, label: 'P(bold | ice)' };
    const title = weighting ? 'with γᵗ: the gradient of J' : 'without γᵗ: the gradient of nothing';
    const { x, y, svg } = axes(box, { ...vertical, label: 'P(bold | shore)' }, vertical, title);
    const field = gradientField(thinIce(), { discount, discountWeighting: weighting });
    const paths = starts.flatMap((shore) =>
      starts.map((ice) => {
        const path = thinned(followUphill(field, [shore, ice]).map((theta) => theta.map(share)));
        const color = path[path.length - 1][0] > 0.5 ? '#0072B2' : '#D55E00';
        const points = path.map(([a, b]) => [x(a), y(b)] as const);
        const dash = color === '#D55E00' ? '4,2' : undefined;
        return line(points, { color, width: 1.3, dash }) + dot(...points[0], 2.5, { fill: color });
      }),
    );
    return contours(discount, x, y) + svg + paths.join('');
  };
  const facts = [
    svgText('end at bold/bold (best)', { x: 60, y: 424, size: 14, color: inkOf('#0072B2'), bold: true }),
    svgText('- - end at safe/bold', { x: 260, y: 424, size: 14, color: inkOf('#D55E00'), bold: true }),
    svgText(`of 169 starts end at safe/bold: with γᵗ <b>0</b>, without <b>${wrong}</b>`, { x: 60, y: 24, size: 15 }),
    svgText('grey: expected return, dark is high', { x: 430, y: 424, size: 13, color: faintInk }),
  ];
  const alt = `γ = ${formatNumber(discount)}. Of 169 starts, ascent with γ to the t brings none to the worse corner, without it ${wrong}.`;
  return { width: 720, height: 436, body: panel(60, true) + panel(415, false) + facts.join(''), alt };
}

/** Points less than a hundredth apart are left out, the last one never. */
function thinned(path: readonly number[][]): number[][] {
  const kept = [path[0]];
  path.forEach((point, i) => {
    const last = kept[kept.length - 1];
    if (i === path.length - 1 || Math.hypot(point[0] - last[0], point[1] - last[1]) > 0.02) kept.push(point);
  });
  return kept;
}

/** J as grey steps; neighbours of one grey are one rectangle. */
function contours(discount: number, x: (v: number) => number, y: (v: number) => number): string {
  const cells = 25;
  const best = exactValue(thinIce(), sigmoidPolicy([30, 30]), { discount }).J;
  const bandOf = (i: number, j: number): number => {
    const at = [(i + 0.5) / cells, (j + 0.5) / cells].map(logit);
    const { J } = exactValue(thinIce(), sigmoidPolicy(at), { discount });
    return Math.min(bands.length - 1, Math.floor((J / best) * bands.length));
  };
  const parts: string[] = [];
  for (let j = 0; j < cells; j++) {
    const row = Array.from({ length: cells }, (_, i) => bandOf(i, j));
    for (let from = 0, to = 1; to <= cells; to++) {
      if (row[to] === row[from]) continue;
      const [top, bottom] = [y((j + 1) / cells) - 0.4, y(j / cells)];
      if (row[from]) parts.push(bar(x(from / cells), bottom, x(to / cells), top, { fill: bands[row[from]] }));
      from = to;
    }
  }
  return parts.join('');
}

/**
 * Where ascent on Thin ice goes with γᵗ and without, from 49 starts: a slider for γ, over the values of the data.
 *
 * @example
 * import { discountControl, showControl } from './lib/index';
 * const data = { discounts: [1], wrongEnds: [0] };
 * showControl(discountControl, data, { discount: 1 });
 * discountControl.draw({ discount: 1 }, data).alt; // → 'γ = 1. Of 169 starts, ascent with γ to the t brings none to the worse corner, without it 0.'
 */
export const discountControl: Control<{ readonly discount: number }, DiscountData> = {
  name: 'discount',
  title: 'Ascent with and without the factor γ to the t',
  start: () => ({ discount: 0.5 }),
  inputs: ({ discounts }) => [{ kind: 'slider', key: 'discount', label: 'γ', values: discounts }],
  draw: ({ discount }, { discounts, wrongEnds }) => drawDiscount(discount, wrongEnds[discounts.indexOf(discount)]),
};
