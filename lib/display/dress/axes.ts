import type { Axis, DressedFigure, Page, Trace } from '../figure';

/** The layout's key of an axis: 'x2' → 'xaxis2'. */
function axisKey(id: string): string {
  return `${id[0]}axis${id.slice(1)}`;
}

/** The axis 'x', 'y2' … of a layout; made where it is missing. */
export function axisOf(layout: Page, id: string): Axis {
  const key = axisKey(id);
  layout[key] ??= {};
  return layout[key] as Axis;
}

/** The ids of all axes that traces stand on or the layout names, in order: x, y, x2, y2 … */
export function axisIds({ data, layout }: Pick<DressedFigure, 'data' | 'layout'>): string[] {
  const fromLayout = Object.keys(layout).flatMap((key) => /^([xy])axis(\d*)$/.exec(key)?.slice(1).join('') ?? []);
  const fromTraces = data.flatMap((trace) => [trace.xaxis ?? 'x', trace.yaxis ?? 'y']);
  const number = (id: string): number => Number(id.slice(1) || 1);
  return [...new Set([...fromTraces, ...fromLayout])].sort((a, b) => number(a) - number(b) || (a < b ? -1 : 1));
}

/** One frame with its two axes. */
export interface PanelId {
  readonly x: string;
  readonly y: string;
}

/** The panels of a figure: each pair of axes that a trace stands on, in order. */
export function panelIds({ data, layout }: Pick<DressedFigure, 'data' | 'layout'>): PanelId[] {
  const pairs = new Map<string, PanelId>();
  for (const trace of data) {
    const pair = { x: trace.xaxis ?? 'x', y: trace.yaxis ?? 'y' };
    pairs.set(pair.x + pair.y, pair);
  }
  const order = axisIds({ data, layout });
  return [...pairs.values()].sort(
    (a, b) => order.indexOf(a.x) - order.indexOf(b.x) || order.indexOf(a.y) - order.indexOf(b.y),
  );
}

/** The traces that stand on an axis. */
export function tracesOn(data: readonly Trace[], id: string): Trace[] {
  return data.filter((trace) => (id[0] === 'x' ? (trace.xaxis ?? 'x') : (trace.yaxis ?? 'y')) === id);
}

/** The text of a title that may be a string, an object, or missing. */
export function titleText(title: { text?: string } | string | undefined): string {
  return (typeof title === 'string' ? title : title?.text) ?? '';
}
