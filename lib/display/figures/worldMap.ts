import type { GridWorld } from '../../environments/gridWorld';
import { cssColorAt } from '../still/colorAt';
import { svgText } from '../still/svgText';
import { diverging, faintInk, ink, sequential } from '../theme';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { bar, px } from '../svg/marks';

/** One table over a grid world, to be drawn as a map. */
export interface WorldMap {
  readonly title: string;
  /** What the numbers are, with the unit. */
  readonly subtitle: string;
  /** [S][4]: up, right, down, left. */
  readonly table: readonly ArrayLike<number>[];
  /** `values`: blue is bad, orange is good; `probabilities`: the darker, the more often. */
  readonly kind: 'values' | 'probabilities';
}

const side = 84;
const gap = 40;
const top = 50;
/** The centre of each triangle, in parts of a cell from its centre, and its corners: up, right, down, left. */
const triangles = [
  {
    at: [0, -0.36],
    corners: [
      [-0.5, -0.5],
      [0.5, -0.5],
    ],
  },
  {
    at: [0.3, 0],
    corners: [
      [0.5, -0.5],
      [0.5, 0.5],
    ],
  },
  {
    at: [0, 0.38],
    corners: [
      [0.5, 0.5],
      [-0.5, 0.5],
    ],
  },
  {
    at: [-0.3, 0],
    corners: [
      [-0.5, 0.5],
      [-0.5, -0.5],
    ],
  },
] as const;

/**
 * Tables over a grid world as maps, side by side: each cell has a triangle for each of its four actions, and the largest
 * number of a cell is bold.
 *
 * @example
 * import { drawWorldMaps, gridWorld43, optimal, showDrawing } from './lib/index';
 * const [world, { q }] = [gridWorld43(), optimal(gridWorld43())];
 * const maps = drawWorldMaps(world, [{ title: 'Q*', subtitle: 'reward to come', table: q, kind: 'values' }]);
 * showDrawing(maps);
 * maps.alt; // → 'Maps of the 4×3 world. In the start cell, Q*: up 0.71, right 0.63, down 0.66, left 0.67.'
 */
export function drawWorldMaps(world: GridWorld, maps: readonly WorldMap[]): Drawing {
  const width = maps.length * world.width * side + (maps.length - 1) * gap + 4;
  const height = top + world.height * side + 6;
  const body = maps.map((map, i) => drawMap(world, map, 2 + i * (world.width * side + gap))).join('');
  const start = world.cells.findIndex((cell) => cell.symbol === 'S');
  const rows = maps.map(({ title, table }) => `${title}: ${describe(world, table[start])}`);
  return { width, height, body, alt: `Maps of the 4×3 world. In the start cell, ${rows.join('; ')}.` };
}

function drawMap(world: GridWorld, { title, subtitle, table, kind }: WorldMap, left: number): string {
  const live = world.cells.map((_, s) => s).filter((s) => !world.terminal[s]);
  const all = live.flatMap((s) => Array.from(table[s]));
  const most = kind === 'values' ? Math.max(...all.map(Math.abs)) : 1;
  const parts = [
    svgText(title, { x: left, y: 16, bold: true, size: 16 }),
    svgText(subtitle, { x: left, y: 37, size: 13, color: faintInk }),
  ];
  // The wall is what no cell covers.
  parts.push(bar(left, top, left + world.width * side, top + world.height * side, { fill: '#6B6B6B' }));
  world.cells.forEach(({ x, y, symbol }, s) => {
    const cx = left + (x + 0.5) * side;
    const cy = top + (world.height - y - 0.5) * side;
    parts.push(bar(cx - side / 2, cy - side / 2, cx + side / 2, cy + side / 2, { fill: '#FFFFFF', stroke: ink }));
    if (world.terminal[s]) {
      const text = symbol === '+' ? '+1' : '−1';
      parts.push(svgText(text, { x: cx, y: cy, anchor: 'middle', baseline: 'middle', bold: true, size: 22 }));
      return;
    }
    const best = Math.max(...Array.from(table[s]));
    triangles.forEach(({ at, corners }, a) => {
      const value = table[s][a];
      const share = kind === 'values' ? 0.5 + value / (2 * most) : value;
      const fill = cssColorAt(kind === 'values' ? diverging : sequential, 0, 1, share);
      const path = corners.map(([u, v]) => `L${px(cx + u * side)},${px(cy + v * side)}`).join('');
      parts.push(`<path d="M${px(cx)},${px(cy)}${path}Z" fill="${fill}" stroke="#9A9A9A" stroke-width="0.7"/>`);
      const dark = kind === 'values' ? share < 0.22 : share > 0.55;
      const place = { x: cx + at[0] * side, y: cy + at[1] * side, anchor: 'middle', baseline: 'middle' } as const;
      const text = formatNumber(value, 2).replace(/^(−?)0\./, '$1.');
      parts.push(svgText(text, { ...place, size: 12, bold: value === best, color: dark ? '#FFFFFF' : ink }));
    });
    if (symbol === 'S') {
      const edge = { fill: 'none', stroke: ink, width: 3 };
      parts.push(bar(cx - side / 2 + 1.5, cy - side / 2 + 1.5, cx + side / 2 - 1.5, cy + side / 2 - 1.5, edge));
    }
  });
  return parts.join('');
}

function describe(world: GridWorld, row: ArrayLike<number>): string {
  return Array.from(row, (value, a) => `${world.actionNames?.[a] ?? a} ${formatNumber(value, 2)}`).join(', ');
}
