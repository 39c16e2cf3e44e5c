import { looks } from '../theme';
import type { Layout } from 'plotly.js-dist';
import type { Data, Figure } from '../figure';

/** One thing that `curves` draws: a line, a line on its band, many faint runs, or a level line. */
export interface Curve {
  /** Its name in the legend, or at its end. */
  readonly name?: string;
  /** Where its points stand: numbers, or names of classes. Default: 0, 1, 2 … */
  readonly x?: ArrayLike<number | string>;
  /** Its points; left out where there are only runs, a band or a level. */
  readonly y?: ArrayLike<number>;
  /** The edges of a band, drawn under the line. */
  readonly band?: { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> };
  /** Many runs over the same x, one faint line each. */
  readonly runs?: readonly ArrayLike<number>[];
  /** The height of a level line from the first x of all curves to the last. */
  readonly level?: number;
  /** Dots at the points of the line. Default: none. */
  readonly dots?: boolean;
  /** A line that stays level until the next point, then jumps. */
  readonly steps?: boolean;
  /** Default: by position in the list; level lines and runs without a line are grey. */
  readonly color?: string;
  readonly dash?: 'solid' | 'dash' | 'dot' | 'longdash' | 'dashdot';
  /** In px. Default: 2, or 3 over runs or a band. */
  readonly width?: number;
}

/** A dot with a label, as on a hill's top. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** `<br>` starts a new line. */
  readonly text: string;
}

/** The frame around the curves. */
export interface CurvesOptions {
  /** Name and unit of the x axis. */
  readonly x: string;
  /** Name and unit of the y axis. */
  readonly y: string;
  readonly logX?: boolean;
  readonly logY?: boolean;
  readonly xRange?: readonly [number, number];
  readonly yRange?: readonly [number, number];
  /** Whether the y axis begins at 0. */
  readonly fromZero?: boolean;
  readonly spots?: readonly Spot[];
  readonly title?: string;
  readonly subtitle?: string;
  /** In px. Default: 350. */
  readonly height?: number;
  /** Names the lines at their right ends instead of in a legend. */
  readonly direct?: boolean;
  /** What the picture shows, in a sentence or two. */
  readonly alt: string;
}

const grey = '#4D4D4D';

/**
 * A figure of lines over one pair of axes: with bands, faint runs, level lines and labelled dots.
 *
 * @throws RangeError for a curve that has nothing to draw, or whose lists differ in length
 * @example
 * plot(curves(
 *   [{ name: 'return', x: [1, 2, 3], y: [20, 90, 480], runs: [[10, 60, 470], [30, 120, 490]] }, { name: 'goal', level: 475 }],
 *   { x: 'updates', y: 'return (steps)', fromZero: true, alt: 'The return rises from 20 to 480.' },
 * ));
 */
export function curves(list: readonly Curve[], options: CurvesOptions): Figure {
  const { title, subtitle, height = 350, spots = [], direct = false, alt } = options;
  list.forEach(check);
  const ends = endsOf(list);
  const data = list.flatMap((curve, i) => tracesOf(curve, i, ends));
  if (spots.length) data.push(dotsOf(spots));
  const layout = {
    height,
    xaxis: axisOf(options.x, options.logX, options.xRange),
    yaxis: { ...axisOf(options.y, options.logY, options.yRange), ...(options.fromZero ? { rangemode: 'tozero' } : {}) },
    // The last tick's label stands half outside the frame.
    ...(direct ? {} : { margin: { r: 40 } }),
    ...(title ? { title: { text: title, ...(subtitle ? { subtitle: { text: subtitle } } : {}) } } : {}),
    ...(spots.length ? { annotations: spots.map((spot) => labelOf(spot, options)) } : {}),
  };
  return { data, layout: layout as Partial<Layout>, directLabels: direct, alt };
}

function check({ name, x, y, band, runs, level }: Curve, index: number): void {
  const what = name ? `curve “${name}”` : `curve ${index}`;
  if (!y && !band && !runs?.length && level === undefined)
    throw new RangeError(`curves: ${what} has nothing to draw; give y, band, runs or level`);
  const lists: [string, ArrayLike<number> | undefined][] = [
    ['y', y],
    ['band.low', band?.low],
    ['band.high', band?.high],
    ...(runs ?? []).map((run, i): [string, ArrayLike<number>] => [`runs[${i}]`, run]),
  ];
  for (const [key, values] of lists) {
    if (x && values && values.length !== x.length)
      throw new RangeError(`curves: ${what} has ${x.length} x but ${values.length} values in ${key}; expected as many`);
  }
}

function tracesOf(curve: Curve, index: number, ends: readonly (number | string)[]): Data[] {
  const { name, band, runs, level } = curve;
  const plain = level !== undefined || (runs !== undefined && !curve.y);
  const look = plain ? { color: level === undefined ? grey : '#222222', dash: 'dot' } : looks[index % looks.length];
  const color = curve.color ?? look.color;
  const long = curve.y ?? band?.low ?? runs?.[0] ?? [];
  const x = Array.from(curve.x ?? Array.from(long, (_, i) => i));
  const line = (y: ArrayLike<number>, more: object): Data =>
    ({ type: 'scatter', mode: 'lines', x, y: Array.from(y), ...more }) as Data;
  const traces: Data[] = (runs ?? []).map((run, i) => {
    const legend = !curve.y && name && i === 0 ? { name } : { showlegend: false };
    return line(run, { line: { color, width: 1, dash: 'solid' }, opacity: curve.y ? 0.25 : 0.5, ...legend });
  });
  if (band) {
    const edge = { line: { color, width: 0 } };
    traces.push(line(band.low, { ...edge, showlegend: false }));
    const legend = !curve.y && name ? { name } : { showlegend: false };
    traces.push(line(band.high, { ...edge, fill: 'tonexty', fillcolor: `${color}2E`, ...legend }));
  }
  const dash = curve.dash ?? look.dash;
  if (curve.y) {
    const width = curve.width ?? (runs || band ? 3 : 2);
    const shape = curve.steps ? { shape: 'hv' } : {};
    const mode = curve.dots ? 'lines+markers' : 'lines';
    traces.push(line(curve.y, { name, mode, line: { color, dash, width, ...shape } }));
  }
  if (level !== undefined) {
    const across = { x: [...ends], y: ends.map(() => level), name, line: { color, dash, width: curve.width ?? 1.5 } };
    traces.push({ type: 'scatter', mode: 'lines', ...across } as Data);
  }
  return traces;
}

/** The first and the last x of all curves; of classes, those of the first curve. */
function endsOf(list: readonly Curve[]): (number | string)[] {
  const all = list.flatMap(({ x, y, runs, band }) =>
    Array.from(x ?? Array.from(y ?? runs?.[0] ?? band?.low ?? [], (_, i) => i)),
  );
  if (all.length === 0) return [0, 1];
  if (all.some((x) => typeof x === 'string')) {
    const classes = list.find(({ x }) => x && x.length > 0)!.x!;
    return [classes[0], classes[classes.length - 1]];
  }
  return (all as number[]).reduce<number[]>(
    ([low, high], x) => [Math.min(low, x), Math.max(high, x)],
    [Infinity, -Infinity],
  );
}

function axisOf(text: string, log = false, range?: readonly [number, number]): object {
  const shown = range && { range: log ? range.map((edge) => Math.log10(edge)) : [...range] };
  return { title: { text }, ...(log ? { type: 'log' } : {}), ...shown };
}

function dotsOf(spots: readonly Spot[]): Data {
  const marker = { color: '#D55E00', size: 11, symbol: 'circle' };
  const [x, y] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
  return { type: 'scatter', mode: 'markers', x, y, marker, showlegend: false } as Data;
}

/** Beside its dot where that is near the frame's left or right edge, else over it. */
function labelOf({ x, y, text }: Spot, { logX, logY, xRange }: CurvesOptions): object {
  const [low, high] = xRange ?? [-Infinity, Infinity];
  const share = Number.isFinite(high - low) ? (x - low) / (high - low) : 0.5;
  const side = share < 0.25 ? 'left' : share > 0.75 ? 'right' : 'center';
  const lift = 10 + 9 * text.split('<br>').length;
  const place = { left: { xshift: 10 }, right: { xshift: -10 }, center: { yshift: lift - 4 } }[side];
  return { x: logX ? Math.log10(x) : x, y: logY ? Math.log10(y) : y, text, showarrow: false, xanchor: side, ...place };
}
