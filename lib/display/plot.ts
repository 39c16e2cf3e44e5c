import { dressFigure } from './dress/dressFigure';
import { currentOutput } from './output';
import { still } from './still/still';
import { stillImage } from './stillImage';
import type { DressedFigure, Figure } from './figure';
import type { Bundle } from './output';

/**
 * Shows a Plotly figure under the cell: interactive where JupyterLab has Plotly's extension, else (untrusted page, book,
 * `nbconvert`) as a still picture of the same figure; the text alternative goes with both.
 *
 * Axes without a range, colours, dashes, bins and margins are filled in by the course's theme.
 *
 * @throws Error naming the first trace type or attribute that the still picture cannot draw, or a missing `alt`.
 * @example
 * plot({
 *   data: [{ type: 'scatter', x: [1, 2, 3], y: [20, 180, 475], name: 'mean of 100' }],
 *   layout: { xaxis: { title: { text: 'episode' } }, yaxis: { title: { text: 'return (steps)' } } },
 *   alt: 'The return rises from 20 to 475 in three episodes.',
 * });
 */
export function plot(figure: Figure): void {
  currentOutput().show(plotBundle(dressFigure(figure)));
}

/** The forms in which one figure goes to the notebook. */
export function plotBundle(figure: DressedFigure): Bundle {
  const { data, layout, alt } = figure;
  return {
    'application/vnd.plotly.v1+json': { data, layout, config: { displaylogo: false, responsive: true } },
    'text/html': stillImage(still(figure), alt),
    'text/plain': alt,
  };
}

/**
 * Draws a figure as SVG text, as `plot`'s still picture: for files and for pages outside the notebook.
 *
 * @example
 * plotSvg({ data: [{ type: 'scatter', x: [1, 2], y: [1, 4] }], alt: 'Two points.' }).startsWith('<svg'); // → true
 */
export function plotSvg(figure: Figure): string {
  return still(dressFigure(figure)).svg;
}
