import { cssColorAt } from '../still/colorAt';
import { svgText } from '../still/svgText';
import type { Drawing } from '../svg/drawing';
import { dot, line } from '../svg/marks';
import { axisColor, faintInk, gridColor, ink, sequentialInk } from '../theme';

/** A way through mixes of three actions. */
export interface MixPath {
  readonly points: readonly (readonly number[])[];
  readonly label: string;
  /** One colour for the whole line; default: pale at the start, dark at the end. */
  readonly color?: string;
  readonly dash?: string;
}

export interface MixTriangle {
  /** Names of the three corners: left, top, right. */
  readonly corners: readonly [string, string, string];
  readonly paths: readonly MixPath[];
  /** Mixes to point at. */
  readonly marks?: readonly { readonly at: readonly number[]; readonly label: string }[];
  readonly title?: string;
  /** What stands right of the triangle, line by line. */
  readonly notes?: readonly string[];
  readonly alt: string;
}

const corners = [
  [70, 350],
  [250, 52],
  [430, 350],
] as const;

/**
 * Where a mix of three actions lies in the triangle, in px: a corner is one action for sure, the middle all three alike.
 *
 * @example
 * mixPoint([0, 0, 1]); // → [430, 350]
 */
export function mixPoint(mix: readonly number[]): [number, number] {
  return [0, 1].map((axis) => mix.reduce((sum, p, i) => sum + p * corners[i][axis], 0)) as [number, number];
}

/**
 * The ways that policies take through the triangle of mixes of three actions.
 *
 * @example
 * import { drawMixTriangle, showDrawing } from './lib/index';
 * const path = { points: [[1, 0, 0], [0.2, 0.2, 0.6]], label: 'policy' };
 * showDrawing(drawMixTriangle({ corners: ['rock', 'paper', 'scissors'], paths: [path], alt: 'From rock towards scissors.' }));
 */
export function drawMixTriangle({ corners: names, paths, marks = [], title, notes = [], alt }: MixTriangle): Drawing {
  const parts = [
    `<path d="M${corners.map((corner) => corner.join(',')).join('L')}Z" fill="#FFFFFF" stroke="${axisColor}"/>`,
  ];
  for (const share of [0.25, 0.5, 0.75]) {
    for (const i of [0, 1, 2]) {
      const end = (k: number): number[] => [0, 1, 2].map((j) => (j === i ? share : j === (i + k) % 3 ? 1 - share : 0));
      parts.push(line([mixPoint(end(1)), mixPoint(end(2))], { color: gridColor, width: 1 }));
    }
  }
  names.forEach((name, i) => {
    const [x, y] = corners[i];
    parts.push(svgText(name, { x, y: i === 1 ? y - 8 : y + 20, anchor: 'middle', bold: true }));
  });
  if (title) parts.push(svgText(title, { x: 12, y: 18, bold: true, size: 15 }));
  for (const { points, color, dash } of paths) {
    const places = points.map(mixPoint);
    const last = places[places.length - 1];
    if (color) parts.push(line(places, { color, dash, width: 2.5 }));
    else {
      for (let i = 1; i < places.length; i++)
        parts.push(line([places[i - 1], places[i]], { color: fade(i / places.length), width: 2 }));
      parts.push(dot(places[0][0], places[0][1], 4.5, { fill: '#FFFFFF', stroke: ink, width: 1.5 }));
    }
    parts.push(dot(last[0], last[1], 5.5, { fill: color ?? fade(1) }));
  }
  for (const { at, label } of marks) {
    const [x, y] = mixPoint(at);
    parts.push(`<path d="M${x - 6},${y}h12M${x},${y - 6}v12" stroke="${ink}" stroke-width="1.5"/>`);
    parts.push(svgText(label, { x: x + 8, y: y - 7, size: 12, color: faintInk }));
  }
  paths.forEach(({ label, color, dash }, i) => {
    const y = 100 + 24 * i;
    parts.push(
      line(
        [
          [450, y - 5],
          [478, y - 5],
        ],
        { color: color ?? fade(0.85), dash, width: 3 },
      ),
    );
    parts.push(svgText(label, { x: 486, y, size: 13 }));
  });
  const below = 100 + 24 * paths.length + 12;
  notes.forEach((note, i) => parts.push(svgText(note, { x: 450, y: below + 22 * i, size: 13 })));
  return { width: 740, height: 384, body: parts.join(''), alt };
}

function fade(share: number): string {
  return cssColorAt(sequentialInk, 0, 1, share);
}
