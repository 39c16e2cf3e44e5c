import type { Credit } from '../../exact/creditTable';
import { svgText } from '../still/svgText';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { arrow, bar, dot } from '../svg/marks';
import { faintInk, ink } from '../theme';

const size = { width: 168, height: 92 };
const corner = { x: 122, y: 62 };
/** px for a mean of length 1. */
const enlarged = 90;

/**
 * The table of credit: one cell for each pair of a score (row) and a reward (column), its mean as arrow and numbers.
 *
 * @param table [T][T], see `creditTable`
 * @example
 * import { drawCredit, showDrawing } from './lib/index';
 * const drawing = drawCredit([[{ mean: [0, 0.5], spread: 1.2 }]]);
 * showDrawing(drawing);
 * drawing.alt; // → 'Mean of score times reward, with its spread. score of hour 1: (0.000, 0.500) ± 1.20.'
 */
export function drawCredit(table: readonly (readonly Credit[])[]): Drawing {
  const parts = [svgText('<b>reward of …</b>', { x: corner.x, y: 22, size: 14 })];
  parts.push(svgText('<b>score of …</b>', { x: 10, y: corner.y - 8, size: 14 }));
  table.forEach((row, t) => {
    const top = corner.y + t * size.height;
    const hour = `hour ${t + 1}`;
    parts.push(svgText(hour, { x: 10, y: top + size.height / 2, baseline: 'middle', size: 14 }));
    parts.push(svgText(hour, { x: corner.x + (t + 0.5) * size.width, y: corner.y - 10, anchor: 'middle', size: 14 }));
    row.forEach(({ mean, spread }, k) => {
      const left = corner.x + k * size.width;
      const zero = Math.hypot(...mean) < 1e-12;
      const past = k < t;
      const frame = { fill: past ? '#F2F2F2' : '#E3EFF8', stroke: '#FFFFFF', width: 3 };
      parts.push(bar(left, top, left + size.width, top + size.height, frame));
      const [x, y] = [left + 34, top + 48];
      const length = enlarged * 1;
      parts.push(
        zero
          ? dot(x, y, 4, { fill: faintInk })
          : arrow(x, y + 14, x + mean[0] * length, y + 14 - mean[1] * length, { color: '#0B5CA8', width: 2.5 }),
      );
      const text = zero ? '<b>(0, 0)</b>' : `<b>(${mean.map((part) => formatNumber(part, 3)).join(', ')})</b>`;
      const style = { x: left + size.width - 8, anchor: 'end', size: 13 } as const;
      parts.push(svgText(text, { ...style, y: top + 22, color: ink }));
      parts.push(
        svgText(`spread ${formatNumber(spread, 2)}`, { ...style, y: top + size.height - 10, color: faintInk }),
      );
    });
  });
  const below = corner.y + table.length * size.height + 22;
  parts.push(
    svgText('blue: the reward came with or after the action · grey: before it · (shore, ice)', {
      x: corner.x,
      y: below,
      size: 13,
      color: faintInk,
    }),
  );
  const said = table.map((row, t) => {
    const cells = row.map(
      ({ mean, spread }) => `(${mean.map((part) => formatNumber(part, 3)).join(', ')}) ± ${formatNumber(spread, 2)}`,
    );
    return `score of hour ${t + 1}: ${cells.join('; ')}`;
  });
  const alt = `Mean of score times reward, with its spread. ${said.join('. ')}.`;
  return { width: corner.x + table.length * size.width + 10, height: below + 14, body: parts.join(''), alt };
}
