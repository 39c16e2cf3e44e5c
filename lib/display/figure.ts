import type { BarData, ContourData, HeatmapData, HistogramData, Layout, ScatterData } from 'plotly.js-dist';

/**
 * A trace that the course can draw, as Plotly types it. Not all 43 of `Data`: a cell that checks a figure against those takes a quarter of a
 * second longer, each time.
 */
export type Data =
  Partial<BarData> | Partial<ContourData> | Partial<HeatmapData> | Partial<HistogramData> | Partial<ScatterData>;

/** What `plot` draws: Plotly's own traces and layout, and a sentence for those who do not see the picture. */
export interface Figure {
  /** Plotly traces. */
  readonly data: readonly Data[];
  /** Plotly's layout; the course's theme fills in what it leaves open. Name each axis, with its unit. */
  readonly layout?: Partial<Layout>;
  /** The text alternative: what the picture shows, in a sentence or two. */
  readonly alt: string;
  /** Names the lines at their right ends instead of in a legend. Default: a legend where there are two names or more. */
  readonly directLabels?: boolean;
  /** Titles over small multiples, in the order of the panels (x, x2, x3 …). */
  readonly panelTitles?: readonly string[];
}

/** A list of numbers or names, as Plotly takes them. */
export type Values = ArrayLike<number | string | null>;

/** A colour scale as both drawings read it: stops from 0 to 1. */
export type Stops = readonly (readonly [number, string])[];

export interface Font {
  size?: number;
  color?: string;
  family?: string;
  weight?: number | string;
}

export interface Stroke {
  color?: string;
  width?: number;
  dash?: string;
  shape?: string;
}

export interface ColorBar {
  title?: { text?: string } | string;
  tickvals?: ArrayLike<number>;
  ticktext?: ArrayLike<string>;
  x?: number;
  y?: number;
  len?: number;
}

export interface ErrorBars {
  visible?: boolean;
  array?: ArrayLike<number>;
  arrayminus?: ArrayLike<number>;
  symmetric?: boolean;
  color?: string;
  thickness?: number;
}

/** The part of Plotly's traces that the still picture draws; `checkFigure` has turned away all else. */
export interface Trace {
  type?: string;
  name?: string;
  x?: Values;
  y?: Values;
  z?: ArrayLike<ArrayLike<number | null>>;
  mode?: string;
  line?: Stroke;
  marker?: {
    color?: string | ArrayLike<string | number>;
    size?: number | ArrayLike<number>;
    symbol?: string | ArrayLike<string>;
    opacity?: number | ArrayLike<number>;
    line?: { color?: string; width?: number };
    colorscale?: Stops;
    cmin?: number;
    cmax?: number;
    showscale?: boolean;
    colorbar?: ColorBar;
  };
  fill?: string;
  fillcolor?: string;
  opacity?: number;
  text?: string | ArrayLike<string | number> | ArrayLike<ArrayLike<string | number>>;
  texttemplate?: string;
  textposition?: string;
  textfont?: Font;
  error_x?: ErrorBars;
  error_y?: ErrorBars;
  orientation?: string;
  base?: number | ArrayLike<number>;
  width?: number | ArrayLike<number>;
  xbins?: { start?: number; end?: number; size?: number };
  ybins?: { start?: number; end?: number; size?: number };
  nbinsx?: number;
  nbinsy?: number;
  histnorm?: string;
  colorscale?: Stops;
  zmin?: number;
  zmax?: number;
  zmid?: number;
  showscale?: boolean;
  colorbar?: ColorBar;
  contours?: { start?: number; end?: number; size?: number; coloring?: string };
  xaxis?: string;
  yaxis?: string;
  showlegend?: boolean;
  legendgroup?: string;
  visible?: boolean | string;
  connectgaps?: boolean;
}

export interface Axis {
  title?: { text?: string } | string;
  type?: string;
  range?: readonly (number | string)[];
  autorange?: boolean | string;
  rangemode?: string;
  domain?: readonly number[];
  anchor?: string;
  matches?: string;
  scaleanchor?: string;
  scaleratio?: number;
  categoryarray?: ArrayLike<string | number>;
  tickvals?: ArrayLike<number | string>;
  ticktext?: ArrayLike<string>;
  tickformat?: string;
  ticksuffix?: string;
  tickprefix?: string;
  nticks?: number;
  dtick?: number | string;
  tick0?: number;
  showgrid?: boolean;
  zeroline?: boolean;
  showticklabels?: boolean;
  showline?: boolean;
  visible?: boolean;
}

export interface Annotation {
  text?: string;
  x?: number | string;
  y?: number | string;
  xref?: string;
  yref?: string;
  showarrow?: boolean;
  ax?: number;
  ay?: number;
  xanchor?: string;
  yanchor?: string;
  xshift?: number;
  yshift?: number;
  textangle?: number | string;
  align?: string;
  font?: Font;
  bgcolor?: string;
  arrowcolor?: string;
}

export interface Shape {
  type?: string;
  x0?: number | string;
  x1?: number | string;
  y0?: number | string;
  y1?: number | string;
  xref?: string;
  yref?: string;
  layer?: string;
  line?: Stroke;
  fillcolor?: string;
  opacity?: number;
}

export interface Page {
  title?: { text?: string; subtitle?: { text?: string } };
  width?: number;
  height?: number;
  margin?: { l?: number; r?: number; t?: number; b?: number };
  barmode?: string;
  bargap?: number;
  showlegend?: boolean;
  grid?: { rows?: number; columns?: number; pattern?: string; xgap?: number; ygap?: number };
  shapes?: Shape[];
  annotations?: Annotation[];
  [key: string]: unknown;
}

/** A figure in which everything that the two drawings need stands written out: colours, ranges, bins, places. */
export interface DressedFigure {
  data: Trace[];
  layout: Page;
  alt: string;
}
