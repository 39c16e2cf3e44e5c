import { ink } from '../theme';

/** How a line is drawn. */
export interface LineStyle {
  readonly color?: string;
  readonly width?: number;
  /** As in SVG: '4,3'. */
  readonly dash?: string;
  readonly opacity?: number;
}

/** How an area is filled. */
export interface FillStyle {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity?: number;
}

/** A coordinate with a hundredth of a px. */
export function px(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * A line through points, in px.
 *
 * @example
 * line([[0, 0], [10, 5]], { color: '#000000', width: 1 });
 * // → '<path d="M0,0L10,5" fill="none" stroke="#000000" stroke-width="1"/>'
 */
export function line(points: readonly (readonly [number, number])[], style: LineStyle = {}): string {
  const path = points.map(([x, y], i) => `${i ? 'L' : 'M'}${px(x)},${px(y)}`).join('');
  return `<path d="${path}" fill="none"${strokeOf(style)}/>`;
}

/** A bar: a rectangle between two corners, in any order. */
export function bar(x0: number, y0: number, x1: number, y1: number, style: FillStyle = {}): string {
  const [x, y] = [Math.min(x0, x1), Math.min(y0, y1)];
  const size = `width="${px(Math.abs(x1 - x0))}" height="${px(Math.abs(y1 - y0))}"`;
  return `<rect x="${px(x)}" y="${px(y)}" ${size}${fillOf(style)}/>`;
}

/** A dot; its radius in px. */
export function dot(x: number, y: number, radius: number, style: FillStyle = {}): string {
  return `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}"${fillOf(style)}/>`;
}

/** An arrow with a filled head; one shorter than its head is drawn as a dot. */
export function arrow(x0: number, y0: number, x1: number, y1: number, style: LineStyle = {}): string {
  const { color = ink, width = 2 } = style;
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < 1.5) return dot(x0, y0, width, { fill: color });
  const head = Math.min(length, 5 + 2.2 * width);
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const [bx, by] = [x1 - ux * head, y1 - uy * head];
  const [wx, wy] = [(-uy * head) / 2.4, (ux * head) / 2.4];
  const tip = `M${px(x1)},${px(y1)}L${px(bx + wx)},${px(by + wy)}L${px(bx - wx)},${px(by - wy)}Z`;
  const shaft = line(
    [
      [x0, y0],
      [bx + ux, by + uy],
    ],
    { ...style, color, width },
  );
  return `${shaft}<path d="${tip}" fill="${color}"${style.opacity === undefined ? '' : ` opacity="${style.opacity}"`}/>`;
}

function strokeOf({ color = ink, width = 2, dash, opacity }: LineStyle): string {
  const extra = `${dash ? ` stroke-dasharray="${dash}"` : ''}${opacity === undefined ? '' : ` opacity="${opacity}"`}`;
  return ` stroke="${color}" stroke-width="${width}"${extra}`;
}

function fillOf({ fill = 'none', stroke, width = 1, opacity }: FillStyle): string {
  const edge = stroke ? ` stroke="${stroke}" stroke-width="${width}"` : '';
  return ` fill="${fill}"${edge}${opacity === undefined ? '' : ` opacity="${opacity}"`}`;
}
