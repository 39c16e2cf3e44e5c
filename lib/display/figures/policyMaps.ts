import type { Layout } from 'plotly.js-dist';
import type { Data, Figure } from '../figure';
import { mapLimits, type PolicyMap } from '../policyMap';
import { diverging, looks } from '../theme';

/** One policy on the plane of angle and turning. */
export interface MapPanel {
  readonly title: string;
  readonly map: PolicyMap;
  /** Episodes of this policy, [T × 4]: the map is pale where they have never been. */
  readonly been?: { readonly observations: ArrayLike<number>; readonly length: number };
}

export interface PolicyMapsOptions {
  /** What −1 and 1 of the maps are called on the scale, such as 0 and 1 for a probability, −10 and 10 for newtons. */
  readonly scale: readonly [number, number];
  /** Name and unit of the scale. */
  readonly label: string;
  /** k in s: draws the line θ + k·θ̇ = 0. */
  readonly rule?: number;
  readonly alt: string;
}

/** How much of a value is left where the policy has never been. */
const pale = 0.3;

/**
 * Policies as maps side by side: blue pushes left, orange right; the black line is where neither is preferred.
 *
 * @param panels at least one; all maps of one size
 * @example
 * import { plot, policyMap, policyMaps } from './lib/index';
 * const map = policyMap(([, , angle]) => Math.sign(angle));
 * const figure = policyMaps([{ title: 'the lean', map }], { scale: [-10, 10], label: 'force (N)', alt: 'Left, then right.' });
 * plot(figure);
 * figure.data.map(({ type }) => type); // → ['heatmap', 'contour']
 */
export function policyMaps(
  panels: readonly MapPanel[],
  { scale: [low, high], label, rule, alt }: PolicyMapsOptions,
): Figure {
  const layout: Record<string, unknown> = {
    height: 400,
    grid: { rows: 1, columns: panels.length, pattern: 'independent' },
  };
  const data = panels.flatMap(({ map, been }, k): Data[] => {
    const size = map.values.length;
    const angles = along(size, mapLimits.angle);
    const turnings = along(size, mapLimits.turning);
    const place = k ? { xaxis: `x${k + 1}` as 'x2', yaxis: `y${k + 1}` as 'y2' } : {};
    const [half, quarter] = [mapLimits.angle / (size - 1), mapLimits.turning / (size - 1)];
    const range = { angle: mapLimits.angle + half, turning: mapLimits.turning + quarter };
    layout[`xaxis${k ? k + 1 : ''}`] = axisOf('angle θ (degrees)', range.angle, [-12, -6, 0, 6, 12]);
    layout[`yaxis${k ? k + 1 : ''}`] = axisOf(k ? '' : 'turning θ̇ (rad/s)', range.turning, [-2, -1, 0, 1, 2]);
    const shown = been ? paleElsewhere(map, been, size) : map.values;
    const z = shown.map((row) => row.map((value) => low + ((value + 1) / 2) * (high - low)));
    const last = k === panels.length - 1;
    const colours = { zmin: low, zmax: high, colorscale: diverging as [number, string][] };
    return [
      {
        type: 'heatmap',
        x: angles,
        y: turnings,
        z,
        ...colours,
        showscale: last,
        colorbar: { title: { text: label } },
        ...place,
      },
      {
        type: 'contour',
        x: angles,
        y: turnings,
        z: map.values as number[][],
        contours: { start: 0, end: 0, size: 1 },
        line: { color: '#222222', width: 2 },
        showlegend: false,
        ...place,
      },
      ...(rule === undefined ? [] : ruleLine(rule).map((trace) => ({ ...trace, ...place }))),
    ] as Data[];
  });
  return { data, layout: layout as Partial<Layout>, panelTitles: panels.map(({ title }) => title), alt };
}

function along(size: number, limit: number): number[] {
  return Array.from({ length: size }, (_, i) => limit * ((2 * i) / (size - 1) - 1));
}

function axisOf(text: string, limit: number, tickvals: number[]) {
  return { title: { text }, range: [-limit, limit], tickvals };
}

/** Values pulled towards 0 in all cells but those in or beside which a state lies. */
function paleElsewhere(
  { values }: PolicyMap,
  { observations, length }: NonNullable<MapPanel['been']>,
  size: number,
): number[][] {
  const seen = values.map((row) => row.map(() => false));
  const cell = (value: number, limit: number): number => Math.round(((value / limit + 1) / 2) * (size - 1));
  for (let t = 0; t < length; t++) {
    const j = cell((observations[4 * t + 2] * 180) / Math.PI, mapLimits.angle);
    const i = cell(observations[4 * t + 3], mapLimits.turning);
    for (let row = i - 1; row <= i + 1; row++) {
      for (let column = j - 1; column <= j + 1; column++) if (seen[row]?.[column] === false) seen[row][column] = true;
    }
  }
  return values.map((row, i) => row.map((value, j) => (seen[i][j] ? value : pale * value)));
}

/** The line θ + k·θ̇ = 0, dashed on a white edge: it crosses pale, blue and orange, and must be seen on each. */
function ruleLine(k: number) {
  const reach = k > 0 ? Math.min(mapLimits.turning, (mapLimits.angle * Math.PI) / 180 / k) : mapLimits.turning;
  const degrees = (turning: number): number => (-k * turning * 180) / Math.PI + 0;
  const edge = { color: '#FFFFFF', width: 6 };
  const dashes = { color: looks[3].color, width: 3, dash: 'dash' };
  const ends = { x: [degrees(-reach), degrees(reach)], y: [-reach, reach] };
  return [edge, dashes].map((line) => ({ type: 'scatter', mode: 'lines', ...ends, line, showlegend: false }));
}
