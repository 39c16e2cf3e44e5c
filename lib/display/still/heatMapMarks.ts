import { gridValues } from '../dress/writeRanges';
import { colorAt } from './colorAt';
import { library } from './library';
import type { Mark } from './library';
import { png } from './png';
import type { Trace } from '../figure';
import type { Scene } from './scene';

/** A heat map as one image of a pixel a cell, stretched over the cells' rectangle, and the cells' texts. */
export function heatMapMarks(trace: Trace, scene: Scene): Mark[] {
  const { Plot } = library();
  const z = Array.from(trace.z ?? [], (row) => Array.from(row));
  const columns = steps(scene.places(trace.xaxis ?? 'x', gridValues(trace, 'x')), 'x', scene);
  const rows = steps(scene.places(trace.yaxis ?? 'y', gridValues(trace, 'y')), 'y', scene);
  const { toX, toY } = scene.frame;
  const [x1, x2] = [toX(columns.first - columns.step / 2), toX(columns.last + columns.step / 2)];
  const [y1, y2] = [toY(rows.first - rows.step / 2), toY(rows.last + rows.step / 2)];
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  const image = Plot.image([0], {
    // In px from the frame's edges: an image has no extent in data coordinates.
    frameAnchor: 'top-left',
    dx: (x1 + x2) / 2 - scene.frame.left,
    dy: (y1 + y2) / 2 - scene.frame.top,
    width,
    height,
    src: () => pixels(trace, z, x2 < x1, y2 > y1),
    preserveAspectRatio: 'none',
    imageRendering: 'pixelated',
  });
  return [image, ...cellTexts(trace, z, columns, rows)];
}

interface Steps {
  readonly first: number;
  readonly last: number;
  readonly step: number;
}

function steps(centers: readonly number[], side: 'x' | 'y', { frame }: Scene): Steps {
  const axis = side === 'x' ? frame.xAxis : frame.yAxis;
  if (axis.type === 'log')
    throw new Error(`plot: a heatmap on a log ${side} axis cannot be drawn; give it log10 values and ticktext`);
  const [first, last] = [centers[0], centers[centers.length - 1]];
  const step = centers.length > 1 ? (last - first) / (centers.length - 1) : 1;
  const uneven = centers.findIndex((center, index) => Math.abs(center - first - index * step) > 1e-3 * Math.abs(step));
  if (uneven >= 0) throw new Error(`plot: heatmap.${side}[${uneven}] is unevenly spaced, which cannot be drawn`);
  return { first, last, step };
}

function pixels(
  trace: Trace,
  z: readonly (readonly (number | null)[])[],
  mirrored: boolean,
  downward: boolean,
): string {
  const [height, width] = [z.length, z[0]?.length ?? 0];
  const bytes = new Uint8Array(width * height * 4);
  z.forEach((row, i) =>
    row.forEach((value, j) => {
      if (value === null || !trace.colorscale) return;
      const at = ((downward ? i : height - 1 - i) * width + (mirrored ? width - 1 - j : j)) * 4;
      bytes.set(
        [...colorAt(trace.colorscale, trace.zmin ?? 0, trace.zmax ?? 1, value), 255 * (trace.opacity ?? 1)],
        at,
      );
    }),
  );
  return png(width, height, bytes);
}

function cellTexts(trace: Trace, z: readonly (readonly (number | null)[])[], columns: Steps, rows: Steps): Mark[] {
  const { Plot, format } = library();
  if (!trace.texttemplate) return [];
  const template = trace.texttemplate;
  const cells = z.flatMap((row, i) =>
    row.map((value, j) => {
      const text = (trace.text as ArrayLike<ArrayLike<string>> | undefined)?.[i]?.[j] ?? '';
      const filled = template.replace(/%\{(z|text)(?::([^}]*))?\}/g, (_, name: string, how?: string) =>
        name === 'text' ? String(text) : how ? format(how)(value ?? NaN) : String(value),
      );
      return {
        x: columns.first + j * columns.step,
        y: rows.first + i * rows.step,
        text: value === null ? '' : filled,
        value,
      };
    }),
  );
  const color = ({ value }: { value: number | null }): string => {
    const [red, green, blue] = colorAt(trace.colorscale ?? [], trace.zmin ?? 0, trace.zmax ?? 1, value ?? 0);
    return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? '#222222' : '#FFFFFF';
  };
  return [
    Plot.text(cells, {
      x: 'x',
      y: 'y',
      text: 'text',
      fill: trace.textfont?.color ?? color,
      fontSize: trace.textfont?.size ?? 12,
    }),
  ];
}
