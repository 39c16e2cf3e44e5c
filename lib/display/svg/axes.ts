import { svgText } from '../still/svgText';
import { axisColor, faintInk, gridColor, ink } from '../theme';
import { formatNumber } from './formatNumber';
import { px } from './marks';
import { niceTicks, scale, type Scale } from './scale';

/** A rectangle in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface AxisSpec {
  readonly domain: readonly [number, number];
  /** With its unit. */
  readonly label?: string;
  /** Default: round values. An empty list draws none. */
  readonly ticks?: readonly number[];
  readonly format?: (value: number) => string;
  readonly grid?: boolean;
}

export interface Axes {
  readonly x: Scale;
  readonly y: Scale;
  /** Grid, ticks and labels; draw it first. */
  readonly svg: string;
}

/**
 * A pair of axes around a box: the plane on which the other marks stand.
 *
 * @example
 * const { x, y } = axes({ left: 40, top: 10, width: 200, height: 100 }, { domain: [0, 1] }, { domain: [0, 10] });
 * [x(0.5), y(10)]; // → [140, 10]
 */
export function axes(box: Box, horizontal: AxisSpec, vertical: AxisSpec, title?: string): Axes {
  const { left, top, width, height } = box;
  const bottom = top + height;
  const x = scale(horizontal.domain, [left, left + width]);
  const y = scale(vertical.domain, [bottom, top]);
  const parts: string[] = [];
  for (const value of horizontal.ticks ?? niceTicks(...horizontal.domain, Math.max(2, width / 80))) {
    const at = px(x(value));
    if (horizontal.grid !== false) parts.push(`<path d="M${at},${top}V${bottom}" stroke="${gridColor}"/>`);
    parts.push(`<path d="M${at},${bottom}v5" stroke="${axisColor}"/>`);
    const text = (horizontal.format ?? formatNumber)(value);
    parts.push(svgText(text, { x: at, y: bottom + 7, anchor: 'middle', baseline: 'top', size: 13, color: faintInk }));
  }
  for (const value of vertical.ticks ?? niceTicks(...vertical.domain, Math.max(2, height / 50))) {
    const at = px(y(value));
    if (vertical.grid !== false) parts.push(`<path d="M${left},${at}H${left + width}" stroke="${gridColor}"/>`);
    parts.push(`<path d="M${left},${at}h-5" stroke="${axisColor}"/>`);
    const text = (vertical.format ?? formatNumber)(value);
    parts.push(svgText(text, { x: left - 8, y: at, anchor: 'end', baseline: 'middle', size: 13, color: faintInk }));
  }
  parts.push(`<path d="M${left},${top}V${bottom}H${left + width}" fill="none" stroke="${axisColor}"/>`);
  const middle = { x: left + width / 2, y: top + height / 2 };
  if (horizontal.label)
    parts.push(
      svgText(horizontal.label, { x: middle.x, y: bottom + 26, anchor: 'middle', baseline: 'top', color: ink }),
    );
  // Above the axis rather than turned beside it: it is read without a bent neck, and needs no margin.
  if (vertical.label) parts.push(svgText(vertical.label, { x: Math.max(4, left - 36), y: top - 9, color: ink }));
  if (title) parts.push(svgText(title, { x: left, y: top - (vertical.label ? 30 : 10), bold: true, size: 15 }));
  return { x, y, svg: parts.join('') };
}
