import { interpolateCurve } from '../../statistics/interpolateCurve';
import { iqm } from '../../statistics/iqm';
import type { SeedCurve } from '../seedCurves';
import { svgText } from '../still/svgText';
import type { Drawing } from '../svg/drawing';
import { line, px } from '../svg/marks';
import { axisColor, faintInk, gridColor, inkOf, looks } from '../theme';

/** One wrong program: what was changed, what its seeds did, and what to call it. */
export interface GalleryCard {
  readonly title: string;
  /** The line as it should be, and as it is. */
  readonly right: string;
  readonly wrong: string;
  readonly curves: readonly SeedCurve[];
  /** Where the axis of steps ends. */
  readonly totalSteps: number;
  /** A line or two under the curve. */
  readonly verdict: string;
}

const card = { width: 360, height: 240 };
const chart = { left: 40, top: 88, width: 300, height: 88 };

/**
 * Cards of wrong programs, two in a row: the changed line, the curves of all seeds (interquartile mean bold), a cross where a run broke off,
 * the verdict.
 *
 * @param cards at least one
 * @throws RangeError for no cards
 * @example
 * import { drawGallery, showDrawing } from './lib/index';
 * const curves = [{ returns: [20, 40, 30], endSteps: [20, 60, 90] }];
 * const card = { title: 'Hasty', right: 'rate 0.01', wrong: 'rate 1', curves, totalSteps: 100, verdict: 'it breaks off' };
 * showDrawing(drawGallery([card]));
 * drawGallery([card]).alt; // → 'Hasty: rate 1. it breaks off'
 */
export function drawGallery(cards: readonly GalleryCard[]): Drawing {
  if (cards.length === 0) throw new RangeError('drawGallery: there are no cards; expected at least one');
  const body = cards.map((one, i) => {
    const at = `translate(${2 + (i % 2) * (card.width + 12)},${2 + Math.floor(i / 2) * (card.height + 12)})`;
    return `<g transform="${at}">${drawCard(one)}</g>`;
  });
  const alt = cards.map(({ title, wrong, verdict }) => `${title}: ${wrong}. ${plain(verdict)}`).join(' ');
  return {
    width: 2 * card.width + 16,
    height: Math.ceil(cards.length / 2) * (card.height + 12) + 4,
    body: body.join(''),
    alt,
  };
}

function drawCard({ title, right, wrong, curves, verdict, totalSteps }: GalleryCard): string {
  const grid = Array.from({ length: 60 }, (_, i) => ((i + 1) / 60) * totalSteps);
  const x = (step: number): number => chart.left + (chart.width * step) / totalSteps;
  const y = (steps: number): number => chart.top + chart.height * (1 - steps / 500);
  const drawn = curves.map(({ returns, endSteps }) => {
    const until = endSteps[endSteps.length - 1] ?? 0;
    const own = grid.filter((step) => step <= until + totalSteps / 60);
    return Array.from(interpolateCurve(endSteps, returns, own, { window: 20 }));
  });
  const common = Math.min(...drawn.map(({ length }) => length));
  const middle = grid.slice(0, common).map((_, i) => iqm(drawn.map((curve) => curve[i])));
  const points = (curve: readonly number[]) => curve.map((value, i) => [x(grid[i]), y(value)] as const);
  const bottom = chart.top + chart.height;
  return [
    `<rect x="0.5" y="0.5" width="${card.width - 1}" height="${card.height - 1}" rx="6" fill="none" stroke="#B8B8B8"/>`,
    svgText(title, { x: 12, y: 24, bold: true, size: 15 }),
    code('−', right, 43, inkOf(looks[0].color)),
    code('+', wrong, 61, inkOf(looks[1].color)),
    ...[0, 250, 500].map(
      (value) =>
        `<path d="M${chart.left},${px(y(value))}h${chart.width}" stroke="${gridColor}"/>` +
        svgText(String(value), {
          x: chart.left - 6,
          y: y(value),
          anchor: 'end',
          baseline: 'middle',
          size: 12,
          color: faintInk,
        }),
    ),
    svgText('steps an episode', { x: 12, y: chart.top - 10, size: 12, color: faintInk }),
    `<path d="M${chart.left},${chart.top}V${bottom}H${chart.left + chart.width}" fill="none" stroke="${axisColor}"/>`,
    svgText(`${totalSteps / 1000}k steps`, {
      x: chart.left + chart.width,
      y: bottom + 14,
      anchor: 'end',
      size: 12,
      color: faintInk,
    }),
    ...drawn.map((curve) => line(points(curve), { color: looks[0].color, width: 1, opacity: 0.25 })),
    line(points(middle), { color: looks[0].color, width: 3 }),
    ...drawn.filter(({ length }) => length < grid.length).map((curve) => ended(points(curve))),
    svgText(verdict, { x: 12, y: bottom + 22, baseline: 'top', size: 13 }),
  ].join('');
}

/** A cross where a run broke off before its budget was spent. */
function ended(points: readonly (readonly [number, number])[]): string {
  const [x, y] = points[points.length - 1] ?? [chart.left, chart.top + chart.height];
  return `<path d="M${px(x - 4)},${px(y - 4)}l8,8m0,-8l-8,8" stroke="${looks[1].color}" stroke-width="2"/>`;
}

/** A line of a program with its sign of change. */
function code(sign: string, text: string, y: number, color: string): string {
  const inside = svgText(`${sign} ${text}`, { x: 12, y, size: 13, color });
  return inside.replace('<text ', '<text font-family="ui-monospace, Consolas, \'DejaVu Sans Mono\', monospace" ');
}

const plain = (text: string): string => text.replace(/<br\s*\/?>/g, ' ').replace(/<\/?b>/g, '');
