import { diverging, looks, sequential, sequentialInk } from '../theme';
import type { Look } from '../theme';
import type { Stops, Trace } from '../figure';

/**
 * Gives each trace a colour, each line its dash and each marker its shape. Traces of one `legendgroup` or name share a look,
 * in all panels; those without a name are counted in each panel anew.
 */
export function assignLooks(data: readonly Trace[]): void {
  const groups = new Map<string, Look>();
  const counts = new Map<string, number>();
  const lookOf = (trace: Trace): Look => {
    const panel = panelOf(trace);
    const nth = counts.get(panel) ?? 0;
    const group = trace.legendgroup ?? trace.name ?? `nameless ${nth}`;
    if (trace.legendgroup === undefined && trace.name === undefined) counts.set(panel, nth + 1);
    const look = groups.get(group) ?? looks[groups.size % looks.length];
    groups.set(group, look);
    return look;
  };
  const chosen = new Map<Trace, Look>();
  for (const trace of data) {
    if (trace.type === 'heatmap' || trace.type === 'contour') colourScale(trace);
    else if (hasOwnColor(trace)) chosen.set(trace, looks[0]);
    else if (!isEdge(trace)) chosen.set(trace, lookOf(trace));
  }
  for (const trace of data.filter((one) => isEdge(one) && !chosen.has(one))) {
    chosen.set(trace, groups.get(trace.legendgroup ?? '') ?? lookOfBand(trace, data, chosen) ?? lookOf(trace));
  }
  for (const [trace, look] of chosen) dress(trace, look);
}

/** The edge of a band, which shows nothing but its fill: it takes the look of the line that it belongs to. */
function isEdge(trace: Trace): boolean {
  return (trace.type ?? 'scatter') === 'scatter' && trace.line?.width === 0 && !/markers|text/.test(trace.mode ?? '');
}

/** The next line of the same panel, else the last one before. */
function lookOfBand(band: Trace, data: readonly Trace[], chosen: ReadonlyMap<Trace, Look>): Look | undefined {
  const at = data.indexOf(band);
  const lines = data.filter((trace) => !isEdge(trace) && panelOf(trace) === panelOf(band) && chosen.has(trace));
  const line = lines.find((trace) => data.indexOf(trace) > at) ?? lines[lines.length - 1];
  return line && (line.line?.color ? { ...looks[0], color: line.line.color } : chosen.get(line));
}

function panelOf(trace: Trace): string {
  return `${trace.xaxis ?? 'x'} ${trace.yaxis ?? 'y'}`;
}

function dress(trace: Trace, look: Look): void {
  if ((trace.type ?? 'scatter') === 'scatter') {
    dressScatter(trace, look);
    return;
  }
  trace.marker = { color: look.color, ...trace.marker };
  dressErrors(trace, '#222222');
}

function dressErrors(trace: Trace, color: string): void {
  for (const bars of [trace.error_x, trace.error_y])
    if (bars) Object.assign(bars, { color, thickness: 1.5, width: 0, ...bars });
}

function hasOwnColor(trace: Trace): boolean {
  return trace.line?.color !== undefined || typeof trace.marker?.color === 'string' || trace.fillcolor !== undefined;
}

function dressScatter(trace: Trace, look: Look): void {
  // Plotly's own default is markers too for short lines; ours is the same for every length.
  trace.mode ??= 'lines';
  const own = trace.line?.color ?? (typeof trace.marker?.color === 'string' ? trace.marker.color : undefined);
  const color = own ?? look.color;
  trace.line = { width: 2, dash: own ? 'solid' : look.dash, ...trace.line, color };
  trace.marker = {
    size: 7,
    symbol: own ? 'circle' : look.symbol,
    ...trace.marker,
    color: trace.marker?.color ?? color,
  };
  if (typeof trace.marker.color !== 'string') {
    trace.marker.colorscale = stops(trace.marker.colorscale, sequentialInk);
    const numbers = Array.from(trace.marker.color as ArrayLike<number>, Number).filter(Number.isFinite);
    trace.marker.cmin ??= Math.min(...numbers);
    trace.marker.cmax ??= Math.max(...numbers);
  }
  if (trace.fill && trace.fill !== 'none') trace.fillcolor ??= transparent(color, 0.2);
  if (trace.mode.includes('text')) trace.textfont = { color, ...trace.textfont };
  dressErrors(trace, color);
}

function colourScale(trace: Trace): void {
  const values = Array.from(trace.z ?? [], (row) => Array.from(row)).flat();
  const numbers = values.filter((value): value is number => value !== null && Number.isFinite(value));
  const low = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const high = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  trace.colorscale = stops(trace.colorscale, trace.zmid === undefined ? sequential : diverging);
  if (trace.type === 'contour') {
    trace.contours = { coloring: 'none', ...trace.contours };
    trace.line = { color: '#222222', width: 1.5, ...trace.line };
    trace.showscale = false;
    return;
  }
  if (trace.zmid === undefined) {
    trace.zmin ??= low;
    trace.zmax ??= high;
  } else {
    const reach = Math.max(trace.zmid - (trace.zmin ?? low), (trace.zmax ?? high) - trace.zmid);
    trace.zmin = trace.zmid - reach;
    trace.zmax = trace.zmid + reach;
    delete trace.zmid;
  }
}

function stops(given: Stops | string | undefined, otherwise: Stops): Stops {
  if (given === undefined) return otherwise;
  if (Array.isArray(given)) return given as Stops;
  throw new Error(
    `plot: colorscale '${String(given)}' has only a name; give its stops, or take sequential or diverging`,
  );
}

function transparent(color: string, alpha: number): string {
  const hex = /^#([0-9a-f]{6})$/i.exec(color)?.[1];
  if (!hex) return color;
  return `rgba(${[0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(',')},${alpha})`;
}
