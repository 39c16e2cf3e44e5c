import { library } from './library';
import type { Mark } from './library';
import { at } from './scene';
import { runsAlongX } from '../dress/barGeometry';
import { inkOf } from '../theme';
import type { Bar } from '../dress/barGeometry';
import type { Trace } from '../figure';
import type { Scene } from './scene';

/** Bars of a bar or histogram trace, with their error bars and texts. */
export function barMarks(trace: Trace, scene: Scene): Mark[] {
  const { Plot } = library();
  const bars = scene.bars.get(trace) ?? [];
  const alongX = runsAlongX(trace);
  const log = (alongX ? scene.frame.xAxis : scene.frame.yAxis).type === 'log';
  const foot = log ? 10 ** Math.min(...((alongX ? scene.frame.xAxis : scene.frame.yAxis).range ?? [0]).map(Number)) : 0;
  const base = (bar: Bar): number => (log ? Math.max(bar.base, foot) : bar.base);
  const ends = alongX ? { y1: 'from', y2: 'to', x1: base, x2: 'top' } : { x1: 'from', x2: 'to', y1: base, y2: 'top' };
  const color = (bar: Bar): string => String(at(trace.marker?.color as string | ArrayLike<string>, bar.index));
  const opacity = (typeof trace.marker?.opacity === 'number' ? trace.marker.opacity : 1) * (trace.opacity ?? 1);
  const border = trace.marker?.line?.width
    ? { stroke: trace.marker.line.color ?? '#444', strokeWidth: trace.marker.line.width }
    : {};
  return [
    Plot.rect(bars, { ...ends, fill: color, opacity, ...border }),
    ...errors(trace, bars, alongX),
    ...texts(trace, bars, alongX),
  ];
}

function errors(trace: Trace, bars: readonly Bar[], alongX: boolean): Mark[] {
  const { Plot } = library();
  const given = alongX ? trace.error_x : trace.error_y;
  if (!given?.array || given.visible === false) return [];
  const minus = given.symmetric === false ? given.arrayminus : (given.arrayminus ?? given.array);
  const ends = bars.map(({ from, to, top, index }) => {
    const center = (from + to) / 2;
    return { center, low: top - Number(minus?.[index] ?? 0), high: top + Number(given.array?.[index] ?? 0) };
  });
  const places = alongX
    ? { y1: 'center', y2: 'center', x1: 'low', x2: 'high' }
    : { x1: 'center', x2: 'center', y1: 'low', y2: 'high' };
  return [Plot.link(ends, { ...places, stroke: given.color ?? '#222', strokeWidth: given.thickness ?? 1.5 })];
}

/** Texts stand outside, at the ends of the bars; inside, where `textposition` says so. */
function texts(trace: Trace, bars: readonly Bar[], alongX: boolean): Mark[] {
  const { Plot } = library();
  if (trace.text === undefined || trace.textposition === 'none') return [];
  const inside = trace.textposition === 'inside';
  const color = trace.textfont?.color ?? (inside ? '#FFFFFF' : inkOf('#222222'));
  const shift = inside ? -1 : 1;
  const sign = (bar: Bar): number => (bar.top >= bar.base ? 1 : -1);
  // Two marks: a text above a bar that goes up, below one that goes down.
  return [1, -1].map((way) => {
    const mine = bars.filter((bar) => sign(bar) === way);
    const middle = (bar: Bar): number => (bar.from + bar.to) / 2;
    const common = {
      text: (bar: Bar) => String(at(trace.text as string | ArrayLike<string>, bar.index) ?? ''),
      fill: color,
    };
    const font = { fontSize: trace.textfont?.size ?? 14 };
    if (alongX) {
      const textAnchor = way * shift > 0 ? ('start' as const) : ('end' as const);
      return Plot.text(mine, { ...common, ...font, x: 'top', y: middle, textAnchor, dx: 5 * way * shift });
    }
    const lineAnchor = way * shift > 0 ? ('bottom' as const) : ('top' as const);
    return Plot.text(mine, { ...common, ...font, x: middle, y: 'top', lineAnchor, dy: -5 * way * shift });
  });
}
