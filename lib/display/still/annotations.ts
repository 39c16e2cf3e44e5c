import { fontSize, ink } from '../theme';
import { textWidth } from '../textWidth';
import { position } from './position';
import { round, svgText } from './svgText';
import type { Places } from '../dress/categories';
import type { Annotation, DressedFigure } from '../figure';

/** All annotations: texts, with an arrow to their point where `showarrow` says so. */
export function annotations({ layout }: DressedFigure, places: Places): string {
  return (layout.annotations ?? []).map((annotation) => draw(annotation)).join('');

  function draw(annotation: Annotation): string {
    const {
      text = '',
      xref,
      yref,
      showarrow = true,
      ax = -10,
      ay = -30,
      xshift = 0,
      yshift = 0,
      font = {},
    } = annotation;
    const spot = (side: 'x' | 'y', ref: string | undefined, value: number | string | undefined): number => {
      const onAxis =
        ref === 'paper' || ref?.endsWith('domain') ? Number(value ?? 0) : places(ref ?? side, [value ?? 0])[0];
      return position(layout, side, ref, onAxis, true);
    };
    const [x, y] = [spot('x', xref, annotation.x) + xshift, spot('y', yref, annotation.y) - yshift];
    const [left, top] = showarrow ? [x + ax, y + ay] : [x, y];
    const anchors = { left: 'start', right: 'end', center: 'middle' } as const;
    const anchor = anchors[horizontal(annotation, showarrow)];
    const baseline = vertical(annotation, showarrow);
    const style = {
      x: left,
      y: top + (baseline === 'bottom' ? -4 : 0),
      anchor,
      baseline,
      angle: Number(annotation.textangle ?? 0),
    };
    const size = font.size ?? fontSize;
    const written = svgText(text, { ...style, size, color: font.color ?? ink });
    const back = annotation.bgcolor ? background(text, size, left, top, anchor, baseline, annotation.bgcolor) : '';
    return (showarrow ? arrow(left, top, x, y, annotation.arrowcolor ?? font.color ?? ink) : '') + back + written;
  }
}

type Horizontal = 'left' | 'center' | 'right';
type Vertical = 'top' | 'middle' | 'bottom';

/** Plotly's 'auto': with an arrow the middle; without, the third of the paper in which the point lies. */
function horizontal({ xanchor, xref, x }: Annotation, showarrow: boolean): Horizontal {
  if (xanchor && xanchor !== 'auto') return xanchor as Horizontal;
  if (showarrow || xref !== 'paper') return 'center';
  return Number(x) < 1 / 3 ? 'left' : Number(x) > 2 / 3 ? 'right' : 'center';
}

function vertical({ yanchor, yref, y }: Annotation, showarrow: boolean): Vertical {
  if (yanchor && yanchor !== 'auto') return yanchor as Vertical;
  if (showarrow || yref !== 'paper') return 'middle';
  return Number(y) < 1 / 3 ? 'bottom' : Number(y) > 2 / 3 ? 'top' : 'middle';
}

function background(
  text: string,
  size: number,
  x: number,
  y: number,
  anchor: string,
  baseline: Vertical,
  color: string,
): string {
  const width = textWidth(text, size) + 6;
  const height = text.split(/<br\s*\/?>/i).length * size * 1.25 + 2;
  const left = { start: x - 3, middle: x - width / 2, end: x - width + 3 }[anchor] ?? x;
  const top = { top: y, middle: y - height / 2, bottom: y - height }[baseline];
  return `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" fill="${color}"/>`;
}

function arrow(fromX: number, fromY: number, toX: number, toY: number, color: string): string {
  const angle = Math.atan2(toY - fromY, toX - fromX);
  const wing = (turn: number): string =>
    `${round(toX - 8 * Math.cos(angle + turn))},${round(toY - 8 * Math.sin(angle + turn))}`;
  const head = `M${wing(0.4)}L${round(toX)},${round(toY)}L${wing(-0.4)}`;
  const gap = 9;
  const start = `M${round(fromX + gap * Math.cos(angle))},${round(fromY + gap * Math.sin(angle))}`;
  return `<path d="${start}L${round(toX)},${round(toY)}${head}" fill="none" stroke="${color}" stroke-width="1.2"/>`;
}
