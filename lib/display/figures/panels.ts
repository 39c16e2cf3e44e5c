import type { Figure } from '../figure';

/** How the panels stand. */
export interface PanelsOptions {
  /** How many stand beside each other. Default: 2. */
  readonly columns?: number;
  /** Of the whole picture, in px. Default: 350 a row. */
  readonly height?: number;
}

type Part = Record<string, unknown>;

/**
 * Several figures of one pair of axes each as one figure of small multiples, each under its title.
 *
 * A name that stands in several panels has one look and one entry in the legend.
 *
 * @param figures the panels in order, under their titles
 * @throws RangeError if there is no panel
 * @example
 * const rise = curves([{ y: [1, 2, 3] }], { x: 'step', y: 'J', alt: 'It rises.' });
 * const fall = curves([{ y: [3, 2, 1] }], { x: 'step', y: 'loss', alt: 'It falls.' });
 * plot(panels({ 'What rises': rise, 'What falls': fall }));
 */
export function panels(figures: Readonly<Record<string, Figure>>, { columns = 2, height }: PanelsOptions = {}): Figure {
  const titles = Object.keys(figures);
  if (titles.length === 0) throw new RangeError('panels: there is no figure to show; give one at least');
  const rows = Math.ceil(titles.length / columns);
  const layout: Part = {
    height: height ?? 350 * rows,
    grid: { rows, columns: Math.min(columns, titles.length), pattern: 'independent' },
  };
  const annotations: object[] = [];
  const shapes: object[] = [];
  const data = titles.flatMap((title, i) => {
    const nth = i ? String(i + 1) : '';
    const inner = (figures[title].layout ?? {}) as Part;
    layout[`xaxis${nth}`] = inner.xaxis ?? {};
    layout[`yaxis${nth}`] = inner.yaxis ?? {};
    const refs = { xref: `x${nth}`, yref: `y${nth}` };
    annotations.push(...((inner.annotations ?? []) as object[]).map((one) => ({ ...refs, ...one })));
    shapes.push(...((inner.shapes ?? []) as object[]).map((one) => ({ ...refs, ...one })));
    return figures[title].data.map((trace) => ({ ...trace, xaxis: `x${nth}`, yaxis: `y${nth}` }));
  });
  if (annotations.length) layout.annotations = annotations;
  if (shapes.length) layout.shapes = shapes;
  return {
    data: data as Figure['data'],
    layout: layout as Figure['layout'],
    panelTitles: titles,
    directLabels: Object.values(figures).some(({ directLabels }) => directLabels),
    alt: titles.map((title) => `${title}: ${figures[title].alt}`).join(' '),
  };
}
