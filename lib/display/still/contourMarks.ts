import { gridValues } from '../dress/writeRanges';
import { library } from './library';
import type { Mark } from './library';
import type { Trace } from '../figure';
import type { Scene } from './scene';

interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/**
 * Contour lines of a grid at the levels from `contours.start` to `end`, `size` apart.
 *
 * Marching squares with triangles, since Plot's own contours are areas, whose outline runs along the frame too.
 */
export function contourMarks(trace: Trace, scene: Scene): Mark[] {
  const { Plot } = library();
  const { start, end, size } = trace.contours ?? {};
  if (start === undefined || end === undefined) throw new Error('plot: contours.start and contours.end are missing');
  const step = size || 1;
  const levels = Array.from({ length: Math.floor((end - start) / step + 1e-9) + 1 }, (_, n) => start + n * step);
  const xs = scene.places(trace.xaxis ?? 'x', gridValues(trace, 'x'));
  const ys = scene.places(trace.yaxis ?? 'y', gridValues(trace, 'y'));
  const segments = levels.flatMap((level) => contour(trace.z ?? [], xs, ys, level));
  const { color, width } = trace.line ?? {};
  const ends = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' };
  return [Plot.link(segments, { ...ends, stroke: color, strokeWidth: width, strokeLinecap: 'round' })];
}

/** The line on which a grid, straight between its points, has the value `level`. */
function contour(z: NonNullable<Trace['z']>, xs: readonly number[], ys: readonly number[], level: number): Segment[] {
  const result: Segment[] = [];
  const corner = (row: number, column: number): Corner => ({
    x: xs[column],
    y: ys[row],
    value: (z[row][column] ?? NaN) - level,
  });
  for (let row = 0; row + 1 < ys.length; row += 1) {
    for (let column = 0; column + 1 < xs.length; column += 1) {
      const [a, b, c, d] = [
        corner(row, column),
        corner(row, column + 1),
        corner(row + 1, column + 1),
        corner(row + 1, column),
      ];
      result.push(...crossing([a, b, c]), ...crossing([a, c, d]));
    }
  }
  return result;
}

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

/** The piece of the zero line in a triangle; zero itself counts as above, so that no piece is drawn twice. */
function crossing(triangle: readonly Corner[]): Segment[] {
  const ends = triangle.flatMap((from, index) => {
    const to = triangle[(index + 1) % 3];
    if (from.value < 0 === to.value < 0 || !Number.isFinite(from.value + to.value)) return [];
    const share = from.value / (from.value - to.value);
    return [{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }];
  });
  return ends.length === 2 ? [{ x1: ends[0].x, y1: ends[0].y, x2: ends[1].x, y2: ends[1].y }] : [];
}
