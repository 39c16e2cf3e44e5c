import { stillHeight, stillWidth } from '../theme';
import { axisOf, panelIds, titleText } from './axes';
import type { DressedFigure } from '../figure';

/**
 * Writes a domain and an anchor for every axis: small multiples stand in rows and columns (`layout.grid`, or as many
 * columns as there are panels), unless the author has placed them.
 */
export function placePanels(figure: DressedFigure): void {
  const { layout } = figure;
  const panels = panelIds(figure);
  const placed = panels.some(({ x, y }) => axisOf(layout, x).domain ?? axisOf(layout, y).domain);
  const { rows: wantedRows, columns: wantedColumns, xgap, ygap } = layout.grid ?? {};
  // Written out as domains, since Plotly's own grid leaves other gaps than the texts of our axes need.
  delete layout.grid;
  const columns = wantedColumns ?? (wantedRows ? Math.ceil(panels.length / wantedRows) : panels.length);
  const rows = wantedRows ?? Math.ceil(panels.length / columns);
  const inner = panels.filter((_, index) => index % columns > 0).some(({ y }) => titleText(axisOf(layout, y).title));
  const upper = panels.slice(0, (rows - 1) * columns).some(({ x }) => titleText(axisOf(layout, x).title));
  const height = (layout.height ?? stillHeight) - 130;
  const gaps = { x: gapOf(inner ? 96 : 56, columns, stillWidth - 90), y: gapOf(upper ? 88 : 64, rows, height) };
  panels.forEach(({ x, y }, index) => {
    const [xAxis, yAxis] = [axisOf(layout, x), axisOf(layout, y)];
    xAxis.anchor ??= y;
    yAxis.anchor ??= x;
    if (placed || panels.length === 1) {
      xAxis.domain ??= [0, 1];
      yAxis.domain ??= [0, 1];
      return;
    }
    xAxis.domain ??= share(index % columns, columns, xgap ?? gaps.x);
    const row = Math.floor(index / columns);
    yAxis.domain ??= share(rows - 1 - row, rows, ygap ?? gaps.y);
  });
}

/** A gap of `pixels` as a share of one of several equal parts of `room`. */
function gapOf(pixels: number, parts: number, room: number): number {
  return pixels / Math.max(40, (room - (parts - 1) * pixels) / parts);
}

/** The nth of several equal parts of 0…1, with gaps of `gap` parts between them. */
function share(nth: number, parts: number, gap: number): [number, number] {
  const size = 1 / (parts + (parts - 1) * gap);
  const start = nth * size * (1 + gap);
  return [Number(start.toFixed(4)), Number(Math.min(1, start + size).toFixed(4))];
}
