import { makeRng } from '../engine/rng';
import { bootstrapBand } from '../statistics/bootstrapBand';
import { interpolateCurve } from '../statistics/interpolateCurve';
import { iqm } from '../statistics/iqm';
import { targetLine } from './targetLine';
import { looks } from './theme';
import type { Layout } from 'plotly.js-dist';
import type { Data, Figure } from './figure';

/** The episodes of one seed: each one's return, and the environment step at which it ended. */
export interface SeedCurve {
  readonly returns: ArrayLike<number>;
  readonly endSteps: ArrayLike<number>;
}

/** What a picture of many seeds shows. */
export interface SeedCurvesOptions {
  readonly title?: string;
  readonly subtitle?: string;
  /** The name and unit of the returns. Default: 'return, mean of 20 episodes'. */
  readonly yLabel?: string;
  /** How many episodes each point averages. Default: 20. */
  readonly window?: number;
  /** The return that counts as solved, as a dotted line. */
  readonly target?: number;
  /** Up to which environment step the axis goes. Default: the last step of all. */
  readonly totalSteps?: number;
  /** Whether to draw the 95 % bootstrap band around the IQM (500 resamples over seeds). Default: true. */
  readonly band?: boolean;
  /** Whether to draw each seed as a faint line. Default: true. */
  readonly seeds?: boolean;
}

/** Points of a curve: enough for 640 px, few enough to draw five times a second. */
const points = 80;

/**
 * A figure of many seeds of one or several variants: each seed faint, the interquartile mean bold, its 95 % band around it.
 *
 * Variants stand side by side in panels on one scale; with `seeds: false` they share one panel, and only the means and
 * bands are drawn. Seeds that are still training end where they are; the mean goes as far as all have come.
 *
 * @param groups the seeds of each variant, under its name
 * @example
 * const seed = { returns: [12, 30, 60], endSteps: [12, 42, 102] };
 * plot(seedCurves({ plain: [seed, seed] }, { target: 475 }));
 */
export function seedCurves(
  groups: Readonly<Record<string, readonly SeedCurve[]>>,
  options: SeedCurvesOptions = {},
): Figure {
  const { title, subtitle, window = 20, target, band = true, seeds = true } = options;
  const names = Object.keys(groups);
  const all = Object.values(groups).flat();
  const until = options.totalSteps ?? all.reduce((most, { endSteps }) => Math.max(most, last(endSteps) ?? 0), 1);
  const grid = Array.from({ length: points }, (_, i) => ((i + 1) / points) * until);
  const panels = seeds ? names.length : 1;

  const data: Data[] = [];
  const layout: Partial<Layout> = { height: 350, showlegend: false, shapes: [], annotations: [] };
  // The last tick, such as 150,000, stands under the frame's right end; beside direct labels there is room already.
  if (seeds) layout.margin = { r: 34 };
  const axes = layout as Record<string, unknown>;
  const ends: string[] = [];
  names.forEach((name, g) => {
    const panel = seeds && g > 0 ? String(g + 1) : '';
    const place = { xaxis: `x${panel}`, yaxis: `y${panel}` };
    const look = looks[g % looks.length];
    const curves = groups[name].filter(({ returns }) => returns.length > 0);
    const drawn = curves.map(({ returns, endSteps }) => {
      const curve = interpolateCurve(endSteps, returns, grid, { window });
      const reached = grid.findIndex((step) => step > (last(endSteps) ?? 0) + until / points);
      return reached < 0 ? curve : curve.subarray(0, reached);
    });
    if (seeds) data.push(...faintLines(drawn, grid, look.color, place));
    const common = Math.min(...drawn.map(({ length }) => length), drawn.length ? points : 0);
    const middle = drawn.map((curve) => curve.subarray(0, common));
    const x = grid.slice(0, common);
    if (common > 0 && curves.length === groups[name].length) {
      const bold = { ...look, name, x, ...place, within: { curves: middle, band: band && middle.length > 1 } };
      const lines = boldLine(bold, seeds);
      data.push(...lines);
      ends.push(`${name} ends at an IQM of ${Math.round(last((lines[lines.length - 1] as { y: number[] }).y) ?? 0)}`);
    }
    axes[`xaxis${panel}`] = { title: { text: 'environment steps' }, range: [0, until], nticks: panels > 2 ? 3 : 6 };
    axes[`yaxis${panel}`] = {
      ...(g === 0 ? { title: { text: options.yLabel ?? `return, mean of ${window} episodes` } } : {}),
      ...(panel ? { matches: 'y' } : {}),
      ...(lowest(all) >= 0 ? { rangemode: 'tozero' } : {}),
    };
    if (target !== undefined && (seeds || g === 0)) {
      const { shapes, annotations } = targetLine(target, panel);
      layout.shapes?.push(...shapes);
      if (g === 0) layout.annotations?.push(...annotations);
    }
  });
  if (data.length === 0) data.push({ type: 'scatter', mode: 'lines', x: [], y: [] });
  if (title) layout.title = { text: title, ...(subtitle ? { subtitle: { text: subtitle } } : {}) };
  const goal = target === undefined ? '' : ` The target is ${target}.`;
  const counts = names.map((name) => `${groups[name].length} seeds of ${name}`).join(', ');
  return {
    data,
    layout,
    directLabels: !seeds && names.length > 1,
    ...(panels > 1 ? { panelTitles: names } : {}),
    alt: `${title ?? 'Learning curves'}: ${counts}.${ends.length ? ` ${ends.join('; ')}.` : ''}${goal}`,
  };
}

interface Place {
  readonly xaxis: string;
  readonly yaxis: string;
}

/** All seeds in one trace, with gaps between them. */
function faintLines(curves: readonly Float64Array[], grid: readonly number[], color: string, place: Place): Data[] {
  const x: (number | null)[] = [];
  const y: (number | null)[] = [];
  for (const curve of curves) {
    curve.forEach((value, i) => {
      x.push(grid[i]);
      y.push(value);
    });
    x.push(null);
    y.push(null);
  }
  if (x.length === 0) return [];
  const line = { color, width: 1 };
  return [{ type: 'scatter', mode: 'lines', x, y, line, opacity: 0.3, showlegend: false, ...place } as Data];
}

interface Bold extends Place {
  readonly name: string;
  readonly color: string;
  readonly dash: string;
  readonly x: readonly number[];
  readonly within: { readonly curves: readonly Float64Array[]; readonly band: boolean };
}

/** The interquartile mean, on its band. */
function boldLine({ name, color, dash, x, xaxis, yaxis, within }: Bold, alone: boolean): Data[] {
  const place = { xaxis, yaxis };
  const { curves, band } = within;
  const line = { color, width: 3, dash: alone ? 'solid' : dash };
  const iqmLine = (y: readonly number[]): Data =>
    ({ type: 'scatter', mode: 'lines', x, y, name, line, ...place }) as Data;
  if (!band) return [iqmLine(x.map((_, i) => iqm(curves.map((curve) => curve[i]))))];
  // The band of one picture, always drawn from the same resamples.
  const { low, mid, high } = bootstrapBand(curves, { resamples: 500, rng: makeRng(1) });
  const edge = { type: 'scatter', mode: 'lines', line: { color, width: 0 }, showlegend: false, ...place };
  return [
    { ...edge, x: [...x], y: Array.from(low) } as Data,
    { ...edge, x: [...x], y: Array.from(high), fill: 'tonexty', fillcolor: `${color}33` } as Data,
    iqmLine(Array.from(mid)),
  ];
}

const last = (values: ArrayLike<number>): number | undefined => values[values.length - 1];

function lowest(curves: readonly SeedCurve[]): number {
  let low = Infinity;
  for (const { returns } of curves) for (let i = 0; i < returns.length; i++) low = Math.min(low, returns[i]);
  return low;
}
