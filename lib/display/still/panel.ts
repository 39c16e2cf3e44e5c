import { barGeometry } from '../dress/barGeometry';
import { titleText } from '../dress/axes';
import { axisColor, fontSize, gridColor, ink } from '../theme';
import { library } from './library';
import type { Mark } from './library';
import { marks } from './marks';
import { pageFrame } from './frame';
import { svgText } from './svgText';
import { textWidth } from '../textWidth';
import type { PanelId } from '../dress/axes';
import type { Places } from '../dress/categories';
import type { Axis, DressedFigure } from '../figure';
import type { Frame } from './frame';

/** One frame with its axes, grid, traces and the shapes under and over them, as an SVG as large as the picture. */
export function panel(figure: DressedFigure, id: PanelId, frame: Frame, places: Places, under: string): string {
  const { Plot, document } = library();
  const { width, height } = pageFrame(figure.layout);
  const traces = figure.data.filter((trace) => (trace.xaxis ?? 'x') === id.x && (trace.yaxis ?? 'y') === id.y);
  const bars = barGeometry(traces, figure.layout.barmode ?? 'group', figure.layout.bargap ?? 0.15, places);
  const drawn = traces.flatMap((trace) => marks(trace, { frame, places, traces, bars }));
  const margins = {
    marginLeft: frame.left,
    marginRight: width - frame.right,
    marginTop: frame.top,
    marginBottom: height - frame.bottom,
  };
  const svg = Plot.plot({
    document,
    width,
    height,
    ...margins,
    className: 'p',
    clip: true,
    x: scaleOf(frame.xAxis),
    y: scaleOf(frame.yAxis),
    r: { type: 'identity' },
    color: { type: 'identity' },
    marks: [...axisMarks(frame), () => parse(under), ...drawn],
  });
  const text = svg.outerHTML;
  const titles = axisTitles(frame);
  // The page's font holds, not Plot's; and its style sheet is for pages, not for pictures.
  return text.replace(/<style>[\s\S]*?<\/style>/, '').replace(/ font-family="[^"]*"/, '') + titles;
}

function scaleOf(axis: Axis): { type: 'log' | 'linear'; domain: number[]; axis: null } {
  const range = (axis.range ?? [0, 1]).map(Number);
  const log = axis.type === 'log';
  return { type: log ? 'log' : 'linear', domain: log ? range.map((power) => 10 ** power) : range, axis: null };
}

function axisMarks({ xAxis, yAxis, left, right, top, bottom }: Frame): Mark[] {
  const { Plot } = library();
  const line = { stroke: axisColor, strokeWidth: 1, clip: false };
  // The texts are a channel, no tickFormat: on a log axis Plot leaves away all of those but the powers of ten's.
  const text = { fontSize, fill: ink, label: null, tickSize: 5, stroke: axisColor, clip: false };
  const [x, y] = [ticks(xAxis, (right - left) / 80, right - left), ticks(yAxis, (bottom - top) / 40)];
  return [
    ...(xAxis.showgrid === false || xAxis.visible === false
      ? []
      : [Plot.gridX(x.values, { stroke: gridColor, strokeOpacity: 1 })]),
    ...(yAxis.showgrid === false || yAxis.visible === false
      ? []
      : [Plot.gridY(y.values, { stroke: gridColor, strokeOpacity: 1 })]),
    ...(xAxis.visible === false ? [] : [Plot.axisX(x.values, { ...text, text: x.format, anchor: 'bottom' })]),
    ...(yAxis.visible === false ? [] : [Plot.axisY(y.values, { ...text, text: y.format, anchor: 'left' })]),
    ...(xAxis.visible === false ? [] : [Plot.frame({ ...line, anchor: 'bottom' })]),
    ...(yAxis.visible === false ? [] : [Plot.frame({ ...line, anchor: 'left' })]),
  ];
}

/** Where an axis has ticks, and their texts. */
function ticks(axis: Axis, wanted: number, room = Infinity): { values: number[]; format: (value: number) => string } {
  const { format } = library();
  const range = (axis.range ?? [0, 1]).map(Number);
  const [low, high] = [Math.min(...range), Math.max(...range)];
  const number = format(axis.tickformat ?? ',');
  const plain = (value: number): string => `${axis.tickprefix ?? ''}${number(value)}${axis.ticksuffix ?? ''}`;
  const hide = (format: (value: number) => string) => (axis.showticklabels === false ? () => '' : format);
  if (axis.tickvals) {
    const names = Array.from(axis.categoryarray ?? [], String);
    const values = Array.from(axis.tickvals, (value) =>
      axis.type === 'category' ? names.indexOf(String(value)) : Number(value),
    );
    const texts = new Map(
      values.map((value, index) => [value, axis.ticktext ? String(axis.ticktext[index]) : plain(value)]),
    );
    return { values, format: hide((value) => texts.get(value) ?? '') };
  }
  if (axis.type === 'category') {
    const names = Array.from(axis.categoryarray ?? [], String);
    const each = names.map((_, index) => index).filter((index) => index >= low && index <= high);
    const widest = Math.max(...names.map((name) => textWidth(name, fontSize))) + 8;
    const every = Math.max(1, Math.ceil((widest * each.length) / room));
    return { values: each.filter((index) => index % every === 0), format: hide((value) => names[value] ?? '') };
  }
  const step =
    typeof axis.dtick === 'number'
      ? axis.dtick
      : niceStep((high - low) / (axis.nticks ?? Math.min(9, Math.max(4, wanted)) + 1));
  const start = Math.ceil((low - (axis.tick0 ?? 0)) / step - 1e-9) * step + (axis.tick0 ?? 0);
  const values: number[] = [];
  for (let n = 0; start + n * step <= high + step * 1e-9; n += 1)
    values.push(Number((start + n * step).toPrecision(12)));
  return { values, format: hide(plain) };
}

/** 2, 5 or 10 times a power of ten, at least the given step: as Plotly rounds. */
function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return [2, 5, 10].map((factor) => factor * power).find((nice) => nice >= step) ?? step;
}

function axisTitles({ xAxis, yAxis, left, right, top, bottom }: Frame): string {
  const [xTitle, yTitle] = [titleText(xAxis.title), titleText(yAxis.title)];
  const room = yAxis.type === 'category' ? widestName(yAxis) : numberRoom(yAxis, bottom - top);
  const below = { x: (left + right) / 2, y: bottom + 32, anchor: 'middle', baseline: 'top' } as const;
  const beside = {
    x: left - room - 26,
    y: (top + bottom) / 2,
    anchor: 'middle',
    baseline: 'middle',
    angle: -90,
  } as const;
  return (xTitle ? svgText(xTitle, below) : '') + (yTitle ? svgText(yTitle, beside) : '');
}

function widestName(axis: Axis): number {
  return Math.max(
    ...Array.from(axis.ticktext ?? axis.categoryarray ?? [], (name) => textWidth(String(name), fontSize)),
  );
}

function numberRoom(axis: Axis, height: number): number {
  const { values, format } = ticks(axis, height / 40);
  return Math.max(8, ...values.map((value) => textWidth(format(value), fontSize)));
}

/** A piece of SVG as an element, for a mark that is not Plot's own. */
function parse(svg: string): unknown {
  const group = library().document.createElementNS('http://www.w3.org/2000/svg', 'g') as { innerHTML: string };
  group.innerHTML = svg;
  return group;
}
