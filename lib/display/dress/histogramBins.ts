import type { Trace } from '../figure';

/** The bins of a histogram in the units of its axis, and the height of each bar. */
export interface Bins {
  readonly start: number;
  readonly size: number;
  readonly heights: readonly number[];
}

/** Is the histogram over y, with bars that lie? */
export function liesDown(trace: Trace): boolean {
  return (
    trace.orientation === 'h' || (trace.orientation === undefined && trace.x === undefined && trace.y !== undefined)
  );
}

/** Writes out the bins of all histograms (one width for all of a figure), so that both drawings count alike. */
export function writeBins(data: readonly Trace[]): void {
  const histograms = data.filter((trace) => trace.type === 'histogram');
  if (histograms.length === 0) return;
  const all = histograms.flatMap(numbersOf);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const wanted =
    histograms[0].nbinsx ?? histograms[0].nbinsy ?? Math.max(8, Math.min(40, Math.ceil(Math.sqrt(all.length))));
  const size = niceStep((high - low || 1) / wanted);
  for (const trace of histograms) {
    const key = liesDown(trace) ? 'ybins' : 'xbins';
    const start = Math.floor(low / size) * size;
    trace[key] = { start, end: (Math.floor(high / size) + 1) * size, size, ...trace[key] };
    delete trace.nbinsx;
    delete trace.nbinsy;
  }
}

/** Counts a histogram whose bins are written out. */
export function countBins(trace: Trace): Bins {
  const { start = 0, end = 1, size = 1 } = (liesDown(trace) ? trace.ybins : trace.xbins) ?? {};
  const counts = new Array<number>(Math.max(1, Math.round((end - start) / size))).fill(0);
  const numbers = numbersOf(trace);
  for (const value of numbers) {
    // A value on a border belongs to the bin above it, also where the division rounds down (0.3 / 0.1 = 2.999…).
    const bin = Math.floor((value - start) / size + 1e-9);
    if (bin >= 0 && bin < counts.length) counts[bin] += 1;
  }
  const total = counts.reduce((sum, count) => sum + count, 0) || 1;
  const scale = {
    percent: 100 / total,
    probability: 1 / total,
    density: 1 / size,
    'probability density': 1 / total / size,
  };
  const factor = scale[trace.histnorm as keyof typeof scale] ?? 1;
  return { start, size, heights: counts.map((count) => count * factor) };
}

function numbersOf(trace: Trace): number[] {
  const values = Array.from((liesDown(trace) ? trace.y : trace.x) ?? []);
  const numbers = values.filter((value): value is number => typeof value === 'number');
  if (numbers.length === 0)
    throw new Error(`plot: the histogram '${trace.name ?? ''}' has no numbers; count names with a bar`);
  return numbers;
}

/** 1, 2 or 5 times a power of ten, at least the given width. */
function niceStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= width * 0.999) ?? width;
}
