import { cssColorAt } from './still/colorAt';
import { svgText } from './still/svgText';
import { dot, px } from './svg/marks';
import { axisColor, diverging, faintInk } from './theme';
import { mapLimits, type PolicyMap } from './policyMap';

/** The picture's size in px. */
export const policyMapSize = { width: 440, height: 236 } as const;

const box = { left: 84, top: 12, width: 266, height: 172 };

const placeX = (degrees: number): number => box.left + (box.width * (degrees / mapLimits.angle + 1)) / 2;
const placeY = (turning: number): number => box.top + (box.height * (1 - turning / mapLimits.turning)) / 2;
const within = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** A policy's map with its axes, as the inside of an SVG of `policyMapSize`: blue pushes left, orange right. */
export function policyMapPicture({ values }: PolicyMap, textSize = 18): string {
  const [rows, columns] = [values.length, values[0].length];
  const [w, h] = [box.width / columns, box.height / rows];
  const cells = values.flatMap((row, i) =>
    row.map((value, j) => {
      const at = `x="${px(box.left + j * w)}" y="${px(box.top + (rows - 1 - i) * h)}"`;
      return `<rect ${at} width="${px(w)}" height="${px(h)}" fill="${cssColorAt(diverging, -1, 1, value)}"/>`;
    }),
  );
  const small = { size: textSize, color: faintInk };
  const ticks = [-12, 0, 12].map((angle) =>
    svgText(`${angle}°`.replace('-', '−'), {
      x: placeX(angle),
      y: box.top + box.height + 4 + textSize,
      anchor: 'middle',
      ...small,
    }),
  );
  const sides = [-2, 0, 2].map((turning) =>
    svgText(String(turning).replace('-', '−'), {
      x: box.left - 8,
      y: placeY(turning),
      anchor: 'end',
      baseline: 'middle',
      ...small,
    }),
  );
  return [
    `<g shape-rendering="crispEdges">${cells.join('')}</g>`,
    `<rect x="${box.left}" y="${box.top}" width="${box.width}" height="${box.height}" fill="none" stroke="${axisColor}"/>`,
    ...ticks,
    ...sides,
    svgText('pole’s angle', {
      x: box.left + box.width / 2,
      y: box.top + box.height + 6 + 2 * textSize,
      anchor: 'middle',
      ...small,
    }),
    svgText('turning<br>(rad/s)', { x: 0, y: box.top + 0.3 * box.height, ...small }),
    svgText('orange:<br>right<br>blue:<br>left', {
      x: box.left + box.width + 8,
      y: box.top + 0.62 * box.height,
      ...small,
    }),
  ].join('');
}

/** Where a pole stands on the map, as a dot with a white edge; a pole outside stands at the edge. */
export function policyMapDot(angle: number, turning: number): string {
  const x = placeX(within((angle * 180) / Math.PI, mapLimits.angle));
  const y = placeY(within(turning, mapLimits.turning));
  return dot(x, y, 8, { fill: '#222222', stroke: '#FFFFFF', width: 3 });
}
