import { legendRows, sampleWidth } from '../dress/legendRows';
import { dashes } from './dashes';
import { pageFrame } from './frame';
import { round, svgText } from './svgText';
import type { DressedFigure, Trace } from '../figure';

/** The legend in rows above the frame: a sample of each line, marker or bar, and its name. */
export function legend({ data, layout }: DressedFigure): string {
  if (!layout.showlegend) return '';
  const { left, right, top } = pageFrame(layout);
  // Where panels have titles the legend stands over them, as `dressFigure` has placed Plotly's.
  const bottom = top - (layout.legend ? 34 : 12);
  const rows = legendRows(data, right - left);
  return rows
    .flatMap((row, nth) =>
      row.map((entry) => draw(entry.trace, left + entry.left, bottom - (rows.length - 1 - nth) * 22)),
    )
    .join('');
}

function draw(trace: Trace, x: number, y: number): string {
  const name = svgText(trace.name ?? '', { x: x + sampleWidth, y, baseline: 'middle' });
  return sample(trace, x, y) + name;
}

function sample(trace: Trace, x: number, y: number): string {
  const middle = x + sampleWidth / 2 - 3;
  const color = typeof trace.marker?.color === 'string' ? trace.marker.color : (trace.line?.color ?? '#444444');
  if (trace.type === 'bar' || trace.type === 'histogram') {
    const opacity = typeof trace.marker?.opacity === 'number' ? trace.marker.opacity : (trace.opacity ?? 1);
    return `<rect x="${round(middle - 7)}" y="${round(y - 6)}" width="14" height="12" fill="${color}" opacity="${opacity}"/>`;
  }
  const { color: stroke = color, width = 2, dash } = trace.line ?? {};
  const fill =
    trace.fill && trace.fill !== 'none'
      ? `<rect x="${round(x)}" y="${round(y - 6)}" width="30" height="12" fill="${trace.fillcolor}"/>`
      : '';
  const pattern = dashes(dash, width);
  const dashed = pattern ? ` stroke-dasharray="${pattern}"` : '';
  const faint = trace.opacity === undefined ? '' : ` opacity="${Math.max(0.45, trace.opacity)}"`;
  const hasLine = trace.mode?.includes('lines') && width > 0;
  const line = hasLine
    ? `<path d="M${round(x)},${round(y)}h30" stroke="${stroke}" stroke-width="${width}" fill="none"${dashed}${faint}/>`
    : '';
  return fill + line + (trace.mode?.includes('markers') ? marker(trace, middle, y, color) : '');
}

function marker(trace: Trace, x: number, y: number, color: string): string {
  const symbol = typeof trace.marker?.symbol === 'string' ? trace.marker.symbol : 'circle';
  const open = symbol.endsWith('-open');
  const look = open ? `fill="none" stroke="${color}" stroke-width="1.8"` : `fill="${color}"`;
  const cross = `fill="none" stroke="${color}" stroke-width="1.8"`;
  const path: Readonly<Record<string, string>> = {
    square: `<path d="M${x - 4},${y - 4}h8v8h-8z" ${look}/>`,
    diamond: `<path d="M${x},${y - 5}l4,5l-4,5l-4,-5z" ${look}/>`,
    'triangle-up': `<path d="M${x},${y - 5}l5,8h-10z" ${look}/>`,
    cross: `<path d="M${x},${y - 5}v10M${x - 5},${y}h10" ${cross}/>`,
    x: `<path d="M${x - 4},${y - 4}l8,8m0,-8l-8,8" ${cross}/>`,
  };
  return path[symbol.replace(/-open$/, '')] ?? `<circle cx="${round(x)}" cy="${round(y)}" r="4" ${look}/>`;
}
