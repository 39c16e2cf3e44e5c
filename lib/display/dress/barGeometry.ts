import { countBins, liesDown } from './histogramBins';
import type { Trace } from '../figure';
import type { Places } from './categories';

/** One bar in data coordinates: from `from` to `to` along its axis, from `base` to `top` across. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly base: number;
  readonly top: number;
  /** Which of the trace's values it shows. */
  readonly index: number;
}

/** The bars of one panel's bar and histogram traces, grouped, stacked or overlaid as the layout says. */
export function barGeometry(traces: readonly Trace[], mode: string, gap: number, places: Places): Map<Trace, Bar[]> {
  const bars = traces.filter((trace) => trace.type === 'bar');
  const result = new Map<Trace, Bar[]>();
  const step = smallestStep(bars, places);
  const width = step * (1 - gap);
  const tops = { up: new Map<number, number>(), down: new Map<number, number>() };
  bars.forEach((trace, nth) => {
    const flat = trace.orientation === 'h';
    const at = places(flat ? (trace.yaxis ?? 'y') : (trace.xaxis ?? 'x'), (flat ? trace.y : trace.x) ?? []);
    const lengths = Array.from((flat ? trace.x : trace.y) ?? [], Number);
    const share = mode === 'group' ? width / bars.length : width;
    const shift = mode === 'group' ? -width / 2 + nth * share : -share / 2;
    const list = at.map((center, index): Bar => {
      const own = numberAt(trace.width, index);
      const [from, thick] = own === undefined ? [center + shift, share] : [center - own / 2, own];
      const stack = lengths[index] >= 0 ? tops.up : tops.down;
      const stacked = mode === 'stack' || mode === 'relative' ? (stack.get(center) ?? 0) : 0;
      const base = numberAt(trace.base, index) ?? stacked;
      stack.set(center, stacked + lengths[index]);
      return { from, to: from + thick, base, top: base + lengths[index], index };
    });
    result.set(trace, list);
  });
  for (const trace of traces.filter(({ type }) => type === 'histogram')) {
    const { start, size, heights } = countBins(trace);
    const bar = (height: number, index: number): Bar => {
      const from = start + index * size;
      // Histograms leave a hairline between their bars in both drawings; a wide gap would look like categories.
      return { from: from + size * 0.02, to: from + size * 0.98, base: 0, top: height, index };
    };
    result.set(trace, heights.map(bar));
  }
  return result;
}

/** Does the trace's length run along x? */
export function runsAlongX(trace: Trace): boolean {
  return trace.type === 'histogram' ? liesDown(trace) : trace.orientation === 'h';
}

function numberAt(value: number | ArrayLike<number> | undefined, index: number): number | undefined {
  return typeof value === 'object' ? value[index] : value;
}

function smallestStep(bars: readonly Trace[], places: Places): number {
  const centers = bars.flatMap((trace) => {
    const flat = trace.orientation === 'h';
    return places(flat ? (trace.yaxis ?? 'y') : (trace.xaxis ?? 'x'), (flat ? trace.y : trace.x) ?? []);
  });
  const sorted = [...new Set(centers)].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((value, index) => value - sorted[index]);
  return steps.length > 0 ? Math.min(...steps) : 1;
}
