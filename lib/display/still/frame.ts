import { axisOf } from '../dress/axes';
import { stillHeight, stillWidth } from '../theme';
import type { PanelId } from '../dress/axes';
import type { Axis, Page } from '../figure';

/** A panel's rectangle in px, and what turns data coordinates into px in it. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly toX: (value: number) => number;
  readonly toY: (value: number) => number;
}

/** The picture's size and the rectangle inside its margins. */
export function pageFrame(layout: Page): {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
} {
  const { width = stillWidth, height = stillHeight, margin = {} } = layout;
  const { l = 0, r = 0, t = 0, b = 0 } = margin;
  return { width, height, left: l, right: width - r, top: t, bottom: height - b };
}

/** The frame of one panel; where an axis keeps the other's scale, the longer side shrinks about its middle. */
export function frameOf(layout: Page, { x, y }: PanelId): Frame {
  const page = pageFrame(layout);
  const [xAxis, yAxis] = [axisOf(layout, x), axisOf(layout, y)];
  const along = (share: number): number => page.left + share * (page.right - page.left);
  const up = (share: number): number => page.bottom - share * (page.bottom - page.top);
  let [left, right] = (xAxis.domain ?? [0, 1]).map(along);
  let [bottom, top] = (yAxis.domain ?? [0, 1]).map(up);
  const ratio = yAxis.scaleanchor
    ? (yAxis.scaleratio ?? 1)
    : xAxis.scaleanchor
      ? 1 / (xAxis.scaleratio ?? 1)
      : undefined;
  if (ratio !== undefined) {
    const [xUnit, yUnit] = [(right - left) / span(xAxis), (bottom - top) / span(yAxis)];
    const unit = Math.min(xUnit, yUnit / ratio);
    const [width, height] = [unit * span(xAxis), unit * ratio * span(yAxis)];
    [left, right] = [(left + right - width) / 2, (left + right + width) / 2];
    [top, bottom] = [(top + bottom - height) / 2, (top + bottom + height) / 2];
  }
  return { left, right, top, bottom, xAxis, yAxis, toX: scale(xAxis, left, right), toY: scale(yAxis, bottom, top) };
}

function span(axis: Axis): number {
  const [from, to] = (axis.range ?? [0, 1]).map(Number);
  return Math.abs(to - from);
}

function scale(axis: Axis, start: number, end: number): (value: number) => number {
  const [from, to] = (axis.range ?? [0, 1]).map(Number);
  const position = axis.type === 'log' ? Math.log10 : (value: number) => value;
  return (value) => start + ((position(value) - from) / (to - from)) * (end - start);
}
