import { titleText } from '../dress/axes';
import { fontSize } from '../theme';
import { textWidth } from '../textWidth';
import { escape, round, svgText } from './svgText';
import { library } from './library';
import { pageFrame } from './frame';
import type { ColorBar, DressedFigure, Stops } from '../figure';

interface Scale {
  readonly bar: ColorBar;
  readonly stops: Stops;
  readonly low: number;
  readonly high: number;
}

/** The colour bars of heat maps and of dots that are coloured by a number. */
export function colorBars({ data, layout }: DressedFigure): string {
  const scales = data.flatMap((trace): Scale[] => {
    const { marker } = trace;
    if (trace.type === 'heatmap' && trace.colorbar && trace.colorscale) {
      return [{ bar: trace.colorbar, stops: trace.colorscale, low: trace.zmin ?? 0, high: trace.zmax ?? 1 }];
    }
    if (!marker?.colorbar || !marker.colorscale) return [];
    return [{ bar: marker.colorbar, stops: marker.colorscale, low: marker.cmin ?? 0, high: marker.cmax ?? 1 }];
  });
  const page = pageFrame(layout);
  return scales.map((scale, index) => draw(scale, index)).join('');

  function draw({ bar, stops, low, high }: Scale, index: number): string {
    const { x = 1.02, y = 0.5, len = 1 } = bar;
    const left = page.left + x * (page.right - page.left);
    const height = len * (page.bottom - page.top);
    const top = page.bottom - y * (page.bottom - page.top) - height / 2;
    const steps = stops.map(([at, color]) => `<stop offset="${at}" stop-color="${escape(color)}"/>`).join('');
    const gradient = `<linearGradient id="g${index}" x1="0" y1="1" x2="0" y2="0">${steps}</linearGradient>`;
    const box = `<rect x="${round(left)}" y="${round(top)}" width="14" height="${round(height)}" fill="url(#g${index})" stroke="#CCCCCC"/>`;
    const values = bar.tickvals ? Array.from(bar.tickvals) : ticks(low, high, Math.max(2, height / 45));
    const text = (value: number, nth: number): string => bar.ticktext?.[nth] ?? library().format(',')(value);
    const labels = values.map((value, nth) => {
      const at = top + height - ((value - low) / (high - low || 1)) * height;
      return svgText(text(value, nth), { x: left + 19, y: at, baseline: 'middle', size: fontSize - 1 });
    });
    const widest = Math.max(0, ...values.map((value, nth) => textWidth(text(value, nth), fontSize - 1)));
    const title = titleText(bar.title);
    const beside = {
      x: left + 19 + widest + 14,
      y: top + height / 2,
      anchor: 'middle',
      baseline: 'middle',
      angle: -90,
    } as const;
    return gradient + box + labels.join('') + (title ? svgText(title, beside) : '');
  }
}

function ticks(low: number, high: number, wanted: number): number[] {
  const rough = (high - low || 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((nice) => nice >= rough) ?? rough;
  const values: number[] = [];
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high + step * 1e-9; n += 1)
    values.push(Number((n * step).toPrecision(12)));
  return values;
}
