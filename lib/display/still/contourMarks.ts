import { gridValues } from '../dress/writeRanges';
import { library } from './library';
import type { Markish } from '@observablehq/plot';
import type { Trace } from '../figure';
import type { Scene } from './scene';

/** Contour lines of a grid at the levels from `contours.start` to `end`, `size` apart. */
export function contourMarks(trace: Trace, scene: Scene): Markish[] {
  const { Plot } = library();
  const z = Array.from(trace.z ?? [], (row) => Array.from(row, (value) => value ?? NaN));
  const ends = (side: 'x' | 'y'): [number, number] => {
    const centers = scene.places((side === 'x' ? trace.xaxis : trace.yaxis) ?? side, gridValues(trace, side));
    const half = (centers[centers.length - 1] - centers[0]) / (centers.length - 1) / 2;
    // Plot counts a value as the middle of a cell, Plotly as a corner of the grid.
    return [centers[0] - half, centers[centers.length - 1] + half];
  };
  const { start, end, size } = trace.contours ?? {};
  if (start === undefined || end === undefined) throw new Error('plot: contours.start and contours.end are missing');
  const step = size || 1;
  const thresholds = Array.from({ length: Math.floor((end - start) / step + 1e-9) + 1 }, (_, n) => start + n * step);
  const [[x1, x2], [y1, y2]] = [ends('x'), ends('y')];
  const grid = { width: z[0]?.length ?? 0, height: z.length, x1, x2, y1, y2 };
  const { color, width } = trace.line ?? {};
  return [Plot.contour(z.flat(), { ...grid, value: (value: number) => value, thresholds, stroke: color, strokeWidth: width, fill: 'none' })];
}
