import type { Stops } from '../figure';

/** The colour of a value on a scale from `low` to `high`, as red, green, blue; mixed in RGB, as Plotly mixes. */
export function colorAt(stops: Stops, low: number, high: number, value: number): [number, number, number] {
  const share = Math.max(0, Math.min(1, high > low ? (value - low) / (high - low) : 0.5));
  const upper = Math.max(
    1,
    stops.findIndex(([at]) => at >= share),
  );
  const [[from, first], [to, second]] = [stops[upper - 1], stops[upper]];
  const mix = to > from ? (share - from) / (to - from) : 0;
  const [a, b] = [channels(first), channels(second)];
  return [0, 1, 2].map((i) => Math.round(a[i] + (b[i] - a[i]) * mix)) as [number, number, number];
}

/** The same as a text for SVG. */
export function cssColorAt(stops: Stops, low: number, high: number, value: number): string {
  return `rgb(${colorAt(stops, low, high, value).join(',')})`;
}

function channels(color: string): number[] {
  const hex = /^#([0-9a-f]{6})$/i.exec(color)?.[1];
  if (hex) return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const list = /^rgba?\(([^)]*)\)$/i.exec(color)?.[1];
  if (list) return list.split(',').slice(0, 3).map(Number);
  throw new Error(`plot: the stop '${color}' of a colorscale is neither #rrggbb nor rgb(…)`);
}
