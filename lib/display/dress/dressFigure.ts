import { checkFigure } from '../checkFigure';
import { stillHeight, stillWidth, template } from '../theme';
import { assignLooks } from './assignLooks';
import { axisIds, axisOf, panelIds, titleText } from './axes';
import { categories } from './categories';
import { writeBins } from './histogramBins';
import { labelLines } from './labelLines';
import { legendRows } from './legendRows';
import { placeColorBars } from './placeColorBars';
import { placePanels } from './placePanels';
import { plainNumbers } from './plainNumbers';
import { writeRanges } from './writeRanges';
import type { DressedFigure, Figure, Page, Trace } from '../figure';
import { textWidth } from '../textWidth';

/**
 * Writes out all that a figure leaves open (colours, dashes, ranges, bins, places, margins), so that Plotly and the
 * still picture, which read the same dressed figure, cannot differ in it.
 *
 * @throws Error for what the still picture cannot draw, see `checkFigure`.
 */
export function dressFigure(figure: Figure): DressedFigure {
  checkFigure(figure);
  const copy = plainNumbers({ data: figure.data, layout: figure.layout ?? {} }) as DressedFigure;
  const hidden = (trace: Trace): boolean => trace.visible === false || trace.visible === 'legendonly';
  const dressed: DressedFigure = {
    data: copy.data.filter((trace) => !hidden(trace)),
    layout: copy.layout,
    alt: figure.alt,
  };
  const { data, layout } = dressed;
  const title = layout.title as { text?: string } | string | undefined;
  if (typeof title === 'string') layout.title = { text: title };
  for (const id of axisIds(dressed)) {
    const axis = axisOf(layout, id);
    axis.title = { text: titleText(axis.title) };
  }
  assignLooks(data);
  const places = categories(dressed);
  writeBins(data);
  placePanels(dressed);
  dressLayout(dressed);
  writeRanges(dressed, places);
  const height = (layout.height ??= stillHeight);
  titlePanels(dressed, figure.panelTitles ?? []);
  placeColorBars(dressed);
  nameOnce(data);
  const names = data.filter((trace) => trace.name && trace.showlegend !== false).length;
  layout.showlegend ??= names > 1 && !figure.directLabels;
  const room = figure.directLabels ? labelLines(dressed, places, height - 100) : 0;
  layout.margin = { ...marginsOf(dressed, room), ...layout.margin };
  if (layout.showlegend && titledPanels(layout)) layout.legend = legendOverTitles(layout);
  return { ...dressed, layout: { ...layout, template } };
}

/** Writes out where Plotly's defaults differ from the still picture's: titles, bars' gaps, the lines of shapes. */
function dressLayout({ data, layout }: DressedFigure): void {
  // The titles stand at fixed px from the top, whatever the height.
  if (layout.title?.text)
    layout.title = { y: 1 - 30 / (layout.height ?? stillHeight), yanchor: 'bottom', ...layout.title } as Page['title'];
  layout.bargap ??= data.some(({ type }) => type === 'histogram') ? 0.04 : 0.15;
  for (const shape of layout.shapes ?? []) {
    shape.line = shape.type === 'line' ? { color: '#444444', width: 1.5, ...shape.line } : { width: 0, ...shape.line };
  }
  for (const trace of data) {
    if (trace.type === 'bar') trace.textposition ??= 'outside';
    if (trace.type === 'heatmap' && trace.texttemplate) trace.textfont = { size: 13, ...trace.textfont };
  }
}

/** A title over each panel, as an annotation: Plotly has no titles for small multiples. */
function titlePanels(figure: DressedFigure, titles: readonly string[]): void {
  panelIds(figure).forEach(({ x, y }, index) => {
    if (!titles[index]) return;
    const place = {
      xref: `${x} domain`,
      yref: `${y} domain`,
      x: 0,
      y: 1,
      xanchor: 'left',
      yanchor: 'bottom',
      yshift: 2,
    };
    (figure.layout.annotations ??= []).push({ text: `<b>${titles[index]}</b>`, ...place, showarrow: false });
  });
}

/** Takes traces without a name out of the legend, and those whose name it shows already. */
function nameOnce(data: readonly Trace[]): void {
  const seen = new Set<string>();
  for (const trace of data) {
    if (!trace.name || (seen.has(trace.name) && trace.showlegend === undefined)) trace.showlegend = false;
    if (trace.showlegend !== false) seen.add(trace.name ?? '');
  }
}

/** Room for titles, legend, tick labels and what stands to the right of the frame. */
function marginsOf(figure: DressedFigure, roomForLabels: number): { l: number; r: number; t: number; b: number } {
  const { data, layout } = figure;
  const [left, bottom] = [leftmost(figure), panelIds(figure).some(({ x }) => titleText(axisOf(layout, x).title))];
  const names = left.type === 'category' ? Array.from(left.ticktext ?? left.categoryarray ?? [], String) : ['00,000'];
  const widest = Math.max(...names.map((name) => textWidth(name, 14)));
  const l = Math.max(58, widest + 18 + (titleText(left.title) ? 26 : 0));
  const bars = data.some((trace) => trace.colorbar || trace.marker?.colorbar);
  const r = Math.max(22, roomForLabels, bars ? 92 : 0);
  const over = titledPanels(layout) ? (layout.showlegend ? 22 : 14) : 0;
  const t = 22 + over + (layout.title?.text ? 30 : 0) + (layout.title?.subtitle?.text ? 20 : 0);
  const legend = layout.showlegend ? legendRows(data, (layout.width ?? stillWidth) - l - r).length * 22 : 0;
  return { l: Math.round(l), r: Math.round(r), t: t + legend, b: bottom ? 62 : 40 };
}

/** Whether something stands right over a panel, as the titles of small multiples do. */
function titledPanels({ annotations }: Page): boolean {
  return annotations?.some(({ yref, y }) => yref?.endsWith('domain') && y === 1) ?? false;
}

/** Plotly's legend stands on the frame: one line higher where the panels have titles there. */
function legendOverTitles({ height = stillHeight, margin }: Page): { y: number } {
  return { y: 1 + 22 / (height - (margin?.t ?? 0) - (margin?.b ?? 0)) };
}

function leftmost(figure: DressedFigure): ReturnType<typeof axisOf> {
  const ys = panelIds(figure).filter(({ x }) => (axisOf(figure.layout, x).domain?.[0] ?? 0) === 0);
  const axes = ys.map(({ y }) => axisOf(figure.layout, y));
  return axes.find((axis) => axis.type === 'category') ?? axes[0] ?? {};
}
