import { colours, things } from '../../rlhf/world/words';
import { cssColorAt } from '../still/colorAt';
import { svgText } from '../still/svgText';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { bar } from '../svg/marks';
import { axisColor, diverging, faintInk, ink } from '../theme';

/** What "yes" is worth to a reward model, claim by claim. */
export interface GapMap {
  readonly title: string;
  /** [8 things][8 claims], in the reward model's units; the diagonal holds the right claims. */
  readonly map: readonly (readonly number[])[];
}

/** Values at which the colours end. */
const most = 2.5;
const cell = 33;
const side = 8 * cell;

/**
 * One map as SVG, its top left corner at (left, top): 8 × 8 cells, each with its sign and value, the diagonal framed. It needs 84 px
 * to the left for the things and 58 above for title and claims.
 */
export function gapMapSvg({ title, map }: GapMap, left: number, top: number): string {
  const parts = [svgText(title, { x: left, y: top - 48, size: 14, bold: true })];
  colours.forEach((colour, c) =>
    parts.push(svgText(colour, { x: left + (c + 0.5) * cell, y: top - 6, anchor: 'start', size: 12, angle: -38 })),
  );
  map.forEach((row, thing) => {
    const y = top + thing * cell;
    parts.push(svgText(things[thing], { x: left - 6, y: y + cell / 2, anchor: 'end', baseline: 'middle', size: 12 }));
    row.forEach((gap, claim) => {
      const x = left + claim * cell;
      const fill = cssColorAt(diverging, -most, most, gap);
      parts.push(bar(x + 0.5, y + 0.5, x + cell - 0.5, y + cell - 0.5, { fill, stroke: '#FFFFFF' }));
      const text = `${gap < 0 ? '−' : '+'}${formatNumber(Math.abs(gap), 1)}`;
      const color = gap < -0.55 * most ? '#FFFFFF' : ink;
      const middle = { x: x + cell / 2, y: y + cell / 2, anchor: 'middle', baseline: 'middle' } as const;
      parts.push(svgText(text, { ...middle, size: 11, color }));
    });
  });
  for (let i = 0; i < 8; i++) {
    const [x, y] = [left + i * cell, top + i * cell];
    parts.push(bar(x + 1, y + 1, x + cell - 1, y + cell - 1, { stroke: ink, width: 1.5 }));
  }
  parts.push(bar(left, top, left + side, top + side, { stroke: axisColor }));
  return parts.join('');
}

/** How many of the 56 wrong claims and of the 8 right ones have a positive cell. */
export function positiveCells(map: GapMap['map']): { readonly wrong: number; readonly right: number } {
  let [wrong, right] = [0, 0];
  map.forEach((row, thing) =>
    row.forEach((gap, claim) => {
      if (gap > 0 && thing === claim) right++;
      if (gap > 0 && thing !== claim) wrong++;
    }),
  );
  return { wrong, right };
}

/**
 * Two maps side by side.
 *
 * @example
 * import { colours, drawGapMaps, showDrawing, things } from './lib/index';
 * const map = things.map((_, thing) => colours.map((_, claim) => (thing === claim ? 1 : -1)));
 * const drawing = drawGapMaps([{ title: 'honest', map }]);
 * showDrawing(drawing);
 * drawing.alt; // → 'honest: yes scores higher in 0 of 56 wrong claims and 8 of 8 right ones.'
 */
export function drawGapMaps(maps: readonly GapMap[]): Drawing {
  const width = 366;
  const body = maps.map((one, i) => gapMapSvg(one, 92 + i * width, 88)).join('');
  const below = svgText(
    'rows: the thing, columns: what the user claims; framed: the user is right.<br>+ (orange): “yes” scores higher than “no, FACT.”; in a frame, than “no” and another colour, on average.',
    { x: 20, y: 88 + side + 44, size: 12.5, color: faintInk },
  );
  const alt = maps
    .map(({ title, map }) => {
      const { wrong, right } = positiveCells(map);
      return `${title}: yes scores higher in ${wrong} of 56 wrong claims and ${right} of 8 right ones.`;
    })
    .join(' ');
  return { width: maps.length * width, height: 88 + side + 58, body: body + below, alt };
}
