import { axisOf } from './axes';
import type { Places } from './categories';
import { fontSize, inkOf } from '../theme';
import { textWidth } from '../textWidth';
import type { Annotation, Axis, DressedFigure, Trace } from '../figure';

interface Label {
  readonly trace: Trace;
  readonly x: number;
  readonly y: number;
  /** Height over the frame's lower edge, in px. */
  height: number;
}

/**
 * Names each line at its right end, in its colour, with the labels moved apart where they would overlap.
 * Returns the room in px that the labels need to the right of the frame.
 */
export function labelLines(figure: DressedFigure, places: Places, frameHeight: number): number {
  const { data, layout } = figure;
  let room = 0;
  for (const panel of new Set(data.map((trace) => trace.yaxis ?? 'y'))) {
    const yAxis = axisOf(layout, panel);
    const [low, high] = domainOf(yAxis);
    const pixels = frameHeight * (high - low);
    const labels = data
      .filter((trace) => (trace.yaxis ?? 'y') === panel)
      .flatMap((trace) => labelOf(trace, places, yAxis, pixels));
    const wanted = labels.map(({ height }) => height);
    spread(labels, fontSize + 3);
    labels.forEach(({ trace, x, y, height }, index) => {
      trace.showlegend = false;
      const [xref, yref] = [trace.xaxis ?? 'x', trace.yaxis ?? 'y'];
      const color = inkOf(trace.line?.color ?? '#222222');
      const position = {
        x: logIf(axisOf(layout, xref), x),
        y: logIf(yAxis, y),
        yshift: Math.round((height - wanted[index]) * 10) / 10,
      };
      const shown: Annotation = {
        text: trace.name,
        xref,
        yref,
        ...position,
        showarrow: false,
        xanchor: 'left',
        yanchor: 'middle',
      };
      (layout.annotations ??= []).push({ ...shown, xshift: 6, font: { color, size: fontSize } });
      room = Math.max(room, textWidth(trace.name ?? '', fontSize) + 10);
    });
  }
  for (const trace of data) trace.showlegend ??= false;
  layout.showlegend = false;
  return room;
}

function labelOf(trace: Trace, places: Places, yAxis: Axis, pixels: number): Label[] {
  const isLine =
    (trace.type ?? 'scatter') === 'scatter' && trace.name && trace.mode !== 'none' && trace.showlegend !== false;
  if (!isLine) return [];
  const [xs, ys] = [places(trace.xaxis ?? 'x', trace.x ?? []), places(trace.yaxis ?? 'y', trace.y ?? [])];
  let last = -1;
  xs.forEach((x, index) => {
    if (Number.isFinite(x) && Number.isFinite(ys[index]) && (last < 0 || x >= xs[last])) last = index;
  });
  if (last < 0) return [];
  const [from, to] = (yAxis.range ?? [0, 1]).map(Number);
  const share = (logIf(yAxis, ys[last]) - from) / (to - from);
  return [{ trace, x: xs[last], y: ys[last], height: share * pixels }];
}

/** Annotations stand at the logarithm on a log axis (shapes and traces at the value): Plotly's rule. */
function logIf(axis: Axis, value: number): number {
  return axis.type === 'log' ? Math.log10(value) : value;
}

function domainOf(axis: Axis): [number, number] {
  return [axis.domain?.[0] ?? 0, axis.domain?.[1] ?? 1];
}

/** Moves labels that are nearer than `distance` apart, a little at a time, half of it each. */
function spread(labels: Label[], distance: number): void {
  const sorted = [...labels].sort((a, b) => a.height - b.height);
  for (let round = 0; round < 60; round += 1) {
    for (let i = 1; i < sorted.length; i += 1) {
      const missing = distance - (sorted[i].height - sorted[i - 1].height);
      if (missing <= 0) continue;
      sorted[i].height += missing / 2;
      sorted[i - 1].height -= missing / 2;
    }
  }
}
