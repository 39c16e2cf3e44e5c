import type { Layout } from 'plotly.js-dist';
import type { Data, Figure } from '../figure';
import { diverging } from '../theme';

const grid = Array.from({ length: 21 }, (_, i) => -1 + i / 10);

/**
 * A chance over the square [−1, 1]², side by side for several moments, with the diagonal x + y = 0 that divides right from wrong.
 *
 * @param panels under its title, the chance of "right" at each (x, y)
 * @example
 * import { plot, squareMaps } from './lib/index';
 * const figure = squareMaps({ fair: () => 0.5, sure: (x, y) => (x + y > 0 ? 1 : 0) });
 * plot(figure);
 * figure.panelTitles; // → ['fair', 'sure']
 */
export function squareMaps(panels: Readonly<Record<string, (x: number, y: number) => number>>): Figure {
  const titles = Object.keys(panels);
  const layout: Record<string, unknown> = {
    height: 270,
    grid: { rows: 1, columns: titles.length, pattern: 'independent', xgap: 0.15 },
  };
  const data = titles.flatMap((title, k): Data[] => {
    const n = k ? k + 1 : '';
    const axis = (text: string) => ({ title: { text }, range: [-1.05, 1.05], tickvals: [-1, 0, 1] });
    layout[`xaxis${n}`] = axis('x');
    layout[`yaxis${n}`] = axis(k ? '' : 'y');
    const place = { xaxis: `x${n}`, yaxis: `y${n}` };
    const z = grid.map((y) => grid.map((x) => panels[title](x, y)));
    const colours = { zmin: 0, zmax: 1, colorscale: diverging, colorbar: { title: { text: 'p(right)' } } };
    const line = { color: '#222222', dash: 'dash', width: 2 };
    return [
      { type: 'heatmap', x: grid, y: grid, z, ...colours, showscale: k === titles.length - 1, ...place },
      { type: 'scatter', mode: 'lines', x: [-1, 1], y: [1, -1], line, showlegend: false, ...place },
    ] as unknown as Data[];
  });
  const corners = titles.map(
    (title) => `${title}: ${panels[title](1, 1).toFixed(2)} and ${panels[title](-1, -1).toFixed(2)}`,
  );
  return {
    data,
    layout: layout as Partial<Layout>,
    panelTitles: titles,
    alt: `Squares coloured by the chance of going right, with the diagonal x + y = 0. At its corners (1, 1) and (−1, −1), ${corners.join('; ')}.`,
  };
}
