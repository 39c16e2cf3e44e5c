import { categories } from '../dress/categories';
import { dashes } from './dashes';
import { position } from './position';
import { round } from './svgText';
import type { PanelId } from '../dress/axes';
import type { Page, Shape } from '../figure';
import type { Frame } from './frame';

/** The lines, rectangles and ellipses of one layer of a panel; without a panel, those that stand on the paper alone. */
export function shapes(
  layout: Page,
  id: PanelId | undefined,
  frame: Frame | undefined,
  layer: 'below' | 'above',
): string {
  const mine = (layout.shapes ?? []).filter(
    (shape) => (shape.layer === 'below' ? 'below' : 'above') === layer && isOn(shape, id),
  );
  if (mine.length === 0) return '';
  const drawn = mine.map((shape) => draw(layout, shape)).join('');
  if (!frame || layer === 'below') return `<g>${drawn}</g>`;
  const { left, top, right, bottom } = frame;
  // A nested picture clips what reaches beyond the frame.
  const box = `x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"`;
  return `<svg ${box} viewBox="${left} ${top} ${right - left} ${bottom - top}">${drawn}</svg>`;
}

function isOn(shape: Shape, id: PanelId | undefined): boolean {
  const axis = (ref: string | undefined, side: string): string => (ref ?? side).split(' ')[0];
  const [x, y] = [axis(shape.xref, 'x'), axis(shape.yref, 'y')];
  if (!id) return x === 'paper' && y === 'paper';
  return x === 'paper' ? y === id.y : x === id.x && (y === 'paper' || y === id.y);
}

function draw(layout: Page, shape: Shape): string {
  const places = categories({ data: [], layout });
  const number = (side: 'x' | 'y', ref: string | undefined, value: number | string | undefined): number => {
    const onAxis =
      ref === 'paper' || ref?.endsWith('domain') ? Number(value ?? 0) : places(ref ?? side, [value ?? 0])[0];
    return round(position(layout, side, ref, onAxis, false));
  };
  const [x0, x1] = [number('x', shape.xref, shape.x0), number('x', shape.xref, shape.x1)];
  const [y0, y1] = [number('y', shape.yref, shape.y0), number('y', shape.yref, shape.y1)];
  const { color = '#444444', width = shape.type === 'line' ? 1.5 : 0, dash } = shape.line ?? {};
  const pattern = dashes(dash, width);
  const stroke =
    width > 0 ? `stroke="${color}" stroke-width="${width}"${pattern ? ` stroke-dasharray="${pattern}"` : ''}` : '';
  const look = `${stroke} fill="${shape.fillcolor ?? 'none'}" opacity="${shape.opacity ?? 1}"`;
  if (shape.type === 'line') return `<line x1="${x0}" y1="${y0}" x2="${x1}" y2="${y1}" ${look}/>`;
  const [left, top, w, h] = [Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (shape.type === 'circle')
    return `<ellipse cx="${left + w / 2}" cy="${top + h / 2}" rx="${w / 2}" ry="${h / 2}" ${look}/>`;
  return `<rect x="${left}" y="${top}" width="${round(w)}" height="${round(h)}" ${look}/>`;
}
