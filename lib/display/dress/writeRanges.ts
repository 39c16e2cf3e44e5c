import { axisIds, axisOf, panelIds } from './axes';
import { barGeometry, runsAlongX } from './barGeometry';
import type { Places } from './categories';
import type { Axis, DressedFigure, Trace } from '../figure';

interface Extent {
  low: number;
  high: number;
  /** Whether marks of some width stand at the ends, so that the axis must reach beyond them. */
  loose: boolean;
  /** Whether bars or fills stand on zero, so that the axis begins there, without a gap. */
  zero: boolean;
  /** Whether a heat map fills the frame to its edges. */
  tight: boolean;
}

type Kind = Partial<Pick<Extent, 'loose' | 'zero' | 'tight'>>;

/** Writes each axis's range and, on log axes, its ticks into the layout, so that both drawings show the same. */
export function writeRanges(figure: DressedFigure, places: Places): void {
  const extents = new Map<string, Extent>();
  const see = (id: string, values: readonly number[], how: Kind = {}): void => {
    const log = axisOf(figure.layout, id).type === 'log';
    const extent = extents.get(id) ?? { low: Infinity, high: -Infinity, loose: false, zero: false, tight: false };
    for (const value of values) {
      if (!Number.isFinite(value) || (log && value <= 0)) continue;
      extent.low = Math.min(extent.low, value);
      extent.high = Math.max(extent.high, value);
    }
    extent.loose ||= how.loose ?? false;
    extent.zero ||= how.zero ?? false;
    extent.tight ||= how.tight ?? false;
    extents.set(id, extent);
  };
  for (const panel of panelIds(figure)) seePanel(figure, panel.x, panel.y, places, see);
  for (const { xref, yref, x0, x1, y0, y1 } of figure.layout.shapes ?? []) {
    if (xref === undefined || /^x\d*$/.test(xref)) see(xref ?? 'x', places(xref ?? 'x', [x0 ?? null, x1 ?? null]));
    if (yref === undefined || /^y\d*$/.test(yref)) see(yref ?? 'y', places(yref ?? 'y', [y0 ?? null, y1 ?? null]));
  }
  const ids = axisIds(figure);
  for (const id of ids) {
    const axis = axisOf(figure.layout, id);
    const family = ids.filter((other) => root(figure, other) === root(figure, id));
    const joined = family.flatMap((other) => extents.get(other) ?? []);
    if (axis.range === undefined) axis.range = rangeOf(axis, joined);
    delete axis.autorange;
    if (axis.type === 'log') writeLogTicks(axis);
  }
}

function root(figure: DressedFigure, id: string): string {
  const { matches } = axisOf(figure.layout, id);
  return matches && matches !== id ? root(figure, matches) : id;
}

type See = (id: string, values: readonly number[], how?: Kind) => void;

function seePanel({ data, layout }: DressedFigure, x: string, y: string, places: Places, see: See): void {
  const traces = data.filter((trace) => (trace.xaxis ?? 'x') === x && (trace.yaxis ?? 'y') === y);
  for (const trace of traces.filter((one) => (one.type ?? 'scatter') === 'scatter')) {
    const loose = /markers|text/.test(trace.mode ?? '');
    const [xs, ys] = [places(x, trace.x ?? Array.from(trace.y ?? [], (_, i) => i)), places(y, trace.y ?? [])];
    see(x, [...xs, ...errorEnds(trace.error_x, xs)], { loose });
    see(y, [...ys, ...errorEnds(trace.error_y, ys)], { loose: true });
    if (trace.fill === 'tozeroy') see(y, [0], { zero: true });
  }
  for (const trace of traces.filter(({ type }) => type === 'heatmap' || type === 'contour')) {
    see(x, cellEnds(places(x, gridValues(trace, 'x')), trace.type), { tight: true });
    see(y, cellEnds(places(y, gridValues(trace, 'y')), trace.type), { tight: true });
  }
  const geometry = barGeometry(traces, layout.barmode ?? 'group', layout.bargap ?? 0.15, places);
  for (const [trace, bars] of geometry) {
    const [across, along] = runsAlongX(trace) ? [y, x] : [x, y];
    see(
      across,
      bars.flatMap(({ from, to }) => [from, to]),
      { loose: trace.type === 'bar' },
    );
    see(
      along,
      bars.flatMap(({ base, top }) => [base, top]),
      { zero: trace.base === undefined, loose: true },
    );
    const tops = bars.map(({ top }) => top);
    see(along, errorEnds(along === y ? trace.error_y : trace.error_x, tops));
  }
}

/** The centres of a grid's columns or rows: given, or 0, 1, 2 … */
export function gridValues(trace: Trace, side: 'x' | 'y'): ArrayLike<number | string | null> {
  const given = trace[side];
  if (given) return given;
  const count = side === 'y' ? (trace.z?.length ?? 0) : (trace.z?.[0]?.length ?? 0);
  return Array.from({ length: count }, (_, index) => index);
}

function cellEnds(centers: readonly number[], type: string | undefined): number[] {
  const half = type === 'heatmap' ? (centers.length > 1 ? (centers[1] - centers[0]) / 2 : 0.5) : 0;
  return [centers[0] - half, centers[centers.length - 1] + half];
}

function errorEnds(bars: Trace['error_y'], values: readonly number[]): number[] {
  if (!bars?.array || bars.visible === false) return [];
  const minus = bars.arrayminus ?? bars.array;
  return values.flatMap((value, i) => [value - Number(minus[i]), value + Number(bars.array?.[i])]);
}

function rangeOf(axis: Axis, extents: readonly Extent[]): [number, number] {
  const zero = (extents.some((extent) => extent.zero) || axis.rangemode === 'tozero') && axis.type !== 'log';
  // Bars, bands and lines along x end where the axis ends; dots, and lines along y, keep a little air; maps fill the frame.
  const air = extents.some((extent) => extent.loose) && !extents.some((extent) => extent.tight);
  let low = Math.min(...extents.map((extent) => extent.low), zero ? 0 : Infinity);
  let high = Math.max(...extents.map((extent) => extent.high), zero ? 0 : -Infinity);
  if (!(low <= high)) [low, high] = axis.type === 'log' ? [1, 10] : [0, 1];
  if (axis.type === 'category')
    return flip(axis, [-0.5, Math.max(0.5, Array.from(axis.categoryarray ?? []).length - 0.5)]);
  if (axis.type === 'log') [low, high] = [Math.log10(low), Math.log10(high)];
  if (low === high) [low, high] = [low - 1, high + 1];
  const pad = air ? (high - low) * 0.05 : 0;
  const range: [number, number] = [zero && low === 0 ? 0 : low - pad, zero && high === 0 ? 0 : high + pad];
  return flip(axis, range);
}

function flip(axis: Axis, [low, high]: [number, number]): [number, number] {
  return axis.autorange === 'reversed' ? [high, low] : [low, high];
}

/** Powers of ten where the axis spans two decades or more, else 1, 2 and 5 times them. */
function writeLogTicks(axis: Axis): void {
  if (axis.tickvals || !axis.range) return;
  const [low, high] = [Math.min(...axis.range.map(Number)), Math.max(...axis.range.map(Number))];
  const factors = high - low >= 2 ? [1] : [1, 2, 5];
  const ticks: number[] = [];
  for (let power = Math.floor(low); power <= Math.ceil(high); power += 1) {
    for (const factor of factors) {
      const value = Number(`${factor}e${power}`);
      if (Math.log10(value) >= low - 1e-9 && Math.log10(value) <= high + 1e-9) ticks.push(value);
    }
  }
  const every = Math.ceil(ticks.length / 9);
  axis.tickvals = ticks.filter((_, index) => index % every === 0);
}
