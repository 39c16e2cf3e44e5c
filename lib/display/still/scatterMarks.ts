import { cssColorAt } from './colorAt';
import { dashes } from './dashes';
import { library } from './library';
import type { Mark } from './library';
import { at } from './scene';
import { thin } from './thin';
import type { ErrorBars, Trace } from '../figure';
import type { Scene } from './scene';

interface Point {
  readonly x: number;
  readonly y: number;
  readonly index: number;
}

/** As wide as Plotly's; Plot's own diamond is a narrow one. */
const diamond = {
  draw(
    path: { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void; closePath(): void },
    area: number,
  ): void {
    const r = Math.sqrt(area / 2);
    path.moveTo(0, -r);
    for (const [x, y] of [
      [r, 0],
      [0, r],
      [-r, 0],
    ])
      path.lineTo(x, y);
    path.closePath();
  },
};

const symbols: Readonly<Record<string, string | typeof diamond>> = {
  diamond,
  cross: 'plus',
  x: 'times',
  'triangle-up': 'triangle',
};

/** Fill, error bars, line, markers and texts of a scatter trace, in this order. */
export function scatterMarks(trace: Trace, scene: Scene): Mark[] {
  const { Plot } = library();
  const points = pointsOf(trace, scene);
  const mode = trace.mode ?? 'lines';
  const result: Mark[] = [];
  const outline = fillOutline(trace, points, scene);
  if (outline)
    result.push(Plot.line(outline, { x: 'x', y: 'y', curve: 'linear-closed', stroke: 'none', fill: trace.fillcolor }));
  result.push(...errorMarks(trace, points));
  const { color, width = 2, dash } = trace.line ?? {};
  if (mode.includes('lines') && width > 0) {
    const shown = thin(trace.connectgaps ? points.filter(isDrawn) : points, scene.frame);
    const stroke = {
      stroke: color,
      strokeWidth: width,
      strokeDasharray: dashes(dash, width),
      strokeOpacity: trace.opacity,
    };
    result.push(
      Plot.line(stairs(shown, trace.line?.shape), {
        x: 'x',
        y: 'y',
        strokeLinejoin: 'round',
        strokeLinecap: 'butt',
        ...stroke,
      }),
    );
  }
  if (mode.includes('markers')) result.push(...dots(trace, points.filter(isDrawn)));
  if (mode.includes('text')) result.push(...texts(trace, points.filter(isDrawn)));
  return result;
}

function pointsOf(trace: Trace, { places }: Scene): Point[] {
  const ys = places(trace.yaxis ?? 'y', trace.y ?? []);
  const xs = trace.x ? places(trace.xaxis ?? 'x', trace.x) : ys.map((_, index) => index);
  return Array.from({ length: Math.min(xs.length, ys.length) }, (_, index) => ({ x: xs[index], y: ys[index], index }));
}

function isDrawn({ x, y }: Point): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}

function stairs<P extends { x: number; y: number }>(
  points: readonly P[],
  shape = 'linear',
): { x: number; y: number }[] {
  if (shape === 'linear') return [...points];
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (!next) return [point];
    return [point, shape === 'hv' ? { x: next.x, y: point.y } : { x: point.x, y: next.y }];
  });
}

/** The closed outline that a fill covers: the trace's own, or the way back along zero or along the trace before. */
function fillOutline(trace: Trace, points: readonly Point[], scene: Scene): { x: number; y: number }[] | undefined {
  if (!trace.fill || trace.fill === 'none') return undefined;
  const way = stairs(points.filter(isDrawn), trace.line?.shape);
  if (trace.fill === 'toself' || way.length === 0) return way;
  const scatters = scene.traces.filter((other) => (other.type ?? 'scatter') === 'scatter');
  const before = scatters[scatters.indexOf(trace) - 1];
  if (trace.fill === 'tonexty' && before) {
    return [...way, ...stairs(pointsOf(before, scene).filter(isDrawn), before.line?.shape).reverse()];
  }
  const log = scene.frame.yAxis.type === 'log';
  const floor = log ? 10 ** Math.min(...(scene.frame.yAxis.range ?? [0]).map(Number)) : 0;
  return [...way, { x: way[way.length - 1].x, y: floor }, { x: way[0].x, y: floor }];
}

function dots(trace: Trace, points: readonly Point[]): Mark[] {
  const { Plot } = library();
  const marker = trace.marker ?? {};
  const { color, colorscale, cmin = 0, cmax = 1 } = marker;
  const colors = points.map(({ index }) => {
    const own = at(color as string | number | ArrayLike<string | number>, index);
    return typeof own === 'number' && colorscale ? cssColorAt(colorscale, cmin, cmax, own) : String(own);
  });
  // One mark for each kind of symbol: Plot takes lists of colours and radii, but a list of symbols becomes a scale.
  const kinds = new Set(points.map(({ index }) => String(at(marker.symbol, index) ?? 'circle')));
  return [...kinds].map((kind) => {
    const chosen = points.map((point, nth) => ({ ...point, color: colors[nth] }));
    const mine = chosen.filter(({ index }) => String(at(marker.symbol, index) ?? 'circle') === kind);
    const open = kind.endsWith('-open') || kind === 'x' || kind === 'cross';
    const name = kind.replace(/-open$/, '');
    const border = marker.line?.width ? { stroke: marker.line.color ?? '#444', strokeWidth: marker.line.width } : {};
    return Plot.dot(mine, {
      x: 'x',
      y: 'y',
      r: (point: Point) => (at(marker.size, point.index) ?? 7) / 2,
      symbol: (symbols[name] ?? name) as 'circle',
      ...(open ? { stroke: 'color', strokeWidth: 1.8, fill: 'none' } : { fill: 'color', ...border }),
      opacity: (typeof marker.opacity === 'number' ? marker.opacity : 1) * (trace.opacity ?? 1),
    });
  });
}

function errorMarks(trace: Trace, points: readonly Point[]): Mark[] {
  const { Plot } = library();
  const link = (bars: ErrorBars | undefined, side: 'x' | 'y'): Mark[] => {
    if (!bars?.array || bars.visible === false) return [];
    const ends = points.filter(isDrawn).map((point) => {
      const plus = Number(bars.array?.[point.index]);
      const minus = Number(
        (bars.symmetric === false ? bars.arrayminus : (bars.arrayminus ?? bars.array))?.[point.index] ?? 0,
      );
      const [low, high] = [point[side] - minus, point[side] + plus];
      return side === 'x'
        ? { x1: low, x2: high, y1: point.y, y2: point.y }
        : { x1: point.x, x2: point.x, y1: low, y2: high };
    });
    return [
      Plot.link(ends, {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        stroke: bars.color,
        strokeWidth: bars.thickness ?? 1.5,
      }),
    ];
  };
  return [...link(trace.error_x, 'x'), ...link(trace.error_y, 'y')];
}

function texts(trace: Trace, points: readonly Point[]): Mark[] {
  const { Plot } = library();
  const [vertical, horizontal] = (trace.textposition ?? 'middle center').split(' ');
  const gap = trace.mode?.includes('markers') ? 8 : 2;
  return [
    Plot.text(points, {
      x: 'x',
      y: 'y',
      text: ({ index }: Point) => String(at(trace.text as string | ArrayLike<string>, index) ?? ''),
      fill: trace.textfont?.color,
      fontSize: trace.textfont?.size ?? 14,
      textAnchor: horizontal === 'right' ? 'start' : horizontal === 'left' ? 'end' : 'middle',
      lineAnchor: vertical === 'top' ? 'bottom' : vertical === 'bottom' ? 'top' : 'middle',
      dx: horizontal === 'right' ? gap : horizontal === 'left' ? -gap : 0,
      dy: vertical === 'top' ? -gap : vertical === 'bottom' ? gap : 0,
    }),
  ];
}
