import type { Layout } from 'plotly.js-dist';
import type { Data, Figure } from '../figure';

/** The frame around the bars. */
export interface BarsOptions {
  /** What stands under the bars, in order. */
  readonly classes: readonly string[];
  /** Name of the x axis. */
  readonly x: string;
  /** Name and unit of the y axis. */
  readonly y: string;
  readonly yRange?: readonly [number, number];
  /** Writes the number at each bar's end. Default: no number. */
  readonly write?: (value: number) => string;
  /** In px. Default: 320. */
  readonly height?: number;
  /** What the picture shows, in a sentence or two. */
  readonly alt: string;
}

/**
 * A figure of bars: for each class one bar of each series, side by side.
 *
 * @param series the heights of each series' bars, under its name
 * @throws RangeError for a series with too many or too few heights
 * @example
 * plot(bars({ before: [20, 30], after: [400, 490] }, { classes: ['A', 'B'], x: 'agent', y: 'return (steps)', alt: 'Both learn.' }));
 */
export function bars(series: Readonly<Record<string, readonly number[]>>, options: BarsOptions): Figure {
  const { classes, x, y, yRange, write, height = 320, alt } = options;
  const names = Object.keys(series);
  const data = names.map((name): Data => {
    const heights = series[name];
    if (heights.length !== classes.length)
      throw new RangeError(`bars: “${name}” has ${heights.length} heights; expected ${classes.length}, one a class`);
    const text = write ? { text: heights.map(write), textposition: 'outside' as const } : {};
    return { type: 'bar', name, x: [...classes], y: [...heights], showlegend: names.length > 1, ...text };
  });
  const layout: Partial<Layout> = {
    height,
    barmode: 'group',
    xaxis: { title: { text: x } },
    yaxis: { title: { text: y }, ...(yRange ? { range: [...yRange] } : {}) },
  };
  return { data, layout, alt };
}
