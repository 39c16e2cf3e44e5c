import { svgText } from '../still/svgText';
import { cssColorAt } from '../still/colorAt';
import { axisColor, faintInk, gridColor, ink, sequentialInk } from '../theme';
import type { Drawing } from '../svg/drawing';
import { dot, line } from '../svg/marks';

/** A way through mixes of three actions. */
export interface SimplexPath {
  readonly points: readonly (readonly number[])[];
  readonly label: string;
  /** One colour for the whole line; default: pale at the start, dark at the end. */
  readonly color?: string;
  readonly dash?: string;
}

export interface SimplexOptions {
  /** Names of the three corners: left, top, right. */
  readonly corners: readonly [string, string, string];
  readonly paths?: readonly SimplexPath[];
  /** Mixes to point at. */
  readonly marks?: readonly { readonly at: readonly number[]; readonly label: string }[];
  readonly title?: string;
  readonly alt: string;
}

const corners = [
  [70, 330],
  [240, 46],
  [410, 330],
] as const;

/**
 * Where a mix of three actions lies in the triangle, in px: each corner is one action for sure, the middle all three alike.
 *
 * @example
 * simplexPoint([0, 0, 1]); // → [410, 330]
 */
export function simplexPoint(mix: readonly number[]): [number, number] {
  return [0, 1].map((axis) => mix.reduce((sum, p, i) => sum + p * corners[i][axis], 0)) as [number, number];
}

/** Mixes of three actions as points in a triangle, with the ways that policies take through it. */
export function drawSimplex(options: SimplexOptions): Drawing {
  const { paths = [], marks = [], title, alt } = options;
  const parts = [`<path d="M${corners.map((c) => c.join(',')).join('L')}Z" fill="#FFFFFF" stroke="${axisColor}"/>`];
  for (const share of [0.25, 0.5, 0.75]) {
    for (const i of [0, 1, 2]) {
      const [from, to] = [1, 2].map((k) => [0, 1, 2].map((j) => (j === i ? share : j === (i + k) % 3 ? 1 - share : 0)));
      parts.push(line([simplexPoint(from), simplexPoint(to)], { color: gridColor, width: 1 }));
    }
  }
  const [left, top, right] = options.corners;
  parts.push(svgText(left, { x: corners[0][0] - 6, y: 352, anchor: 'middle', bold: true }));
  parts.push(svgText(top, { x: corners[1][0], y: 38, anchor: 'middle', bold: true }));
  parts.push(svgText(right, { x: corners[2][0] + 6, y: 352, anchor: 'middle', bold: true }));
  if (title) parts.push(svgText(title, { x: 12, y: 16, bold: true, size: 15 }));
  for (const { points, color, dash } of paths) {
    const places = points.map(simplexPoint);
    if (color) parts.push(line(places, { color, dash, width: 2.5 }));
    else places.slice(1).forEach((place, i) => parts.push(line([places[i], place], { color: fade(i / places.length), width: 2 })));
    const [first, last] = [places[0], places[places.length - 1]];
    if (!color) parts.push(dot(first[0], first[1], 4, { fill: '#FFFFFF', stroke: ink, width: 1.5 }));
    parts.push(dot(last[0], last[1], 5, { fill: color ?? fade(1) }));
  }
  for (const { at, label } of marks) {
    const [x, y] = simplexPoint(at);
    parts.push(line([[x - 5, y], [x + 5, y]], { width: 1.5 }) + line([[x, y - 5], [x, y + 5]], { width: 1.5 }));
    parts.push(svgText(label, { x: x + 8, y: y - 6, size: 12, color: faintInk }));
  }
  paths.forEach(({ label, color, dash }, i) => {
    const y = 376 + 19 * i;
    parts.push(line([[70, y - 4], [96, y - 4]], { color: color ?? fade(0.8), dash, width: 3 }));
    parts.push(svgText(label, { x: 104, y, size: 13 }));
  });
  return { width: 480, height: 372 + 19 * paths.length, body: parts.join(''), alt };
}

function fade(share: number): string {
  return cssColorAt(sequentialInk, 0, 1, share);
}
