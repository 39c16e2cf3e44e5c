import type { Frame } from './frame';

/**
 * Leaves of a line with more points than the picture has columns only the first, lowest, highest and last of each
 * column: the same picture from a tenth of the bytes. Lines that turn back in x are kept whole.
 */
export function thin<P extends { x: number; y: number }>(points: readonly P[], frame: Frame): readonly P[] {
  if (points.length < 4 * (frame.right - frame.left)) return points;
  const kept: P[] = [];
  let column: P[] = [];
  let place = NaN;
  const flush = (): void => {
    if (column.length === 0) return;
    const low = column.reduce((a, b) => (b.y < a.y ? b : a));
    const high = column.reduce((a, b) => (b.y > a.y ? b : a));
    const chosen = new Set([column[0], low, high, column[column.length - 1]]);
    kept.push(...column.filter((point) => chosen.has(point)));
  };
  for (let i = 0; i < points.length; i += 1) {
    if (i > 0 && points[i].x < points[i - 1].x) return points;
    const next = Math.floor(frame.toX(points[i].x));
    if (next !== place) {
      flush();
      column = [];
      place = next;
    }
    column.push(points[i]);
  }
  flush();
  return kept;
}
