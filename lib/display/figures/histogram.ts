import type { Layout } from 'plotly.js-dist';
import type { Figure } from '../figure';

/** What a histogram shows. */
export interface HistogramOptions {
  /** Name and unit of what was counted. */
  readonly x: string;
  /** What a bar counts. Default: 'how often'. */
  readonly y?: string;
  /** About how many bars. Default: as many as suit the data. */
  readonly bins?: number;
  /** A part of the x axis to mark, from and to. */
  readonly strip?: readonly [number, number];
  readonly title?: string;
  readonly subtitle?: string;
  /** In px. Default: 320. */
  readonly height?: number;
  /** What the picture shows, in a sentence or two. */
  readonly alt: string;
}

/**
 * A figure of how often values fall where, with a strip to compare them with.
 *
 * @throws RangeError if there are no values
 * @example
 * plot(histogram([1, 2, 2, 3, 3, 3], { x: 'score', strip: [2.5, 3.5], alt: 'Three is the commonest score.' }));
 */
export function histogram(values: ArrayLike<number>, options: HistogramOptions): Figure {
  const { x, y = 'how often', bins, strip, title, subtitle, height = 320, alt } = options;
  if (values.length === 0) throw new RangeError('histogram: there are no values; expected one at least');
  const trace = { type: 'histogram', x: Array.from(values), name: x, ...(bins ? { nbinsx: bins } : {}) } as const;
  const layout: Partial<Layout> = {
    height,
    xaxis: { title: { text: x } },
    yaxis: { title: { text: y } },
    ...(title ? { title: { text: title, ...(subtitle ? { subtitle: { text: subtitle } } : {}) } } : {}),
  };
  if (strip) {
    const place = { x0: Math.min(...strip), x1: Math.max(...strip), yref: 'paper', y0: 0, y1: 1 } as const;
    layout.shapes = [{ type: 'rect', ...place, fillcolor: '#E08A00', opacity: 0.5, line: { width: 0 } }];
  }
  return { data: [trace], layout, alt };
}
