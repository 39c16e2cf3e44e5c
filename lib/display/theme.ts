import type { Stops } from './figure';

/** One way to draw a line: a colour is never the only difference, so that a grey print keeps the lines apart. */
export interface Look {
  readonly color: string;
  readonly dash: 'solid' | 'dash' | 'dot' | 'dashdot' | 'longdash' | 'longdashdot';
  readonly symbol: 'circle' | 'square' | 'diamond' | 'triangle-up' | 'cross' | 'x' | 'star';
}

/**
 * Okabe and Ito's colours, the darker ones first (the light ones read badly on white).
 *
 * @example
 * import { looks, plot } from './lib/index';
 * plot({ data: [{ type: 'scatter', y: [1, 2], line: { color: looks[1].color, dash: looks[1].dash } }], alt: 'It rises.' });
 */
export const looks: readonly Look[] = [
  { color: '#0072B2', dash: 'solid', symbol: 'circle' },
  { color: '#D55E00', dash: 'dash', symbol: 'square' },
  { color: '#009E73', dash: 'dot', symbol: 'diamond' },
  { color: '#B5559A', dash: 'dashdot', symbol: 'triangle-up' },
  { color: '#4D4D4D', dash: 'longdash', symbol: 'x' },
  { color: '#C98A00', dash: 'longdashdot', symbol: 'cross' },
  { color: '#3A9BD5', dash: 'solid', symbol: 'star' },
];

/** From nothing (white) to all (dark blue): also falls in one direction when printed grey. */
export const sequential: Stops = [
  [0, '#FFFFFF'],
  [0.25, '#C6DCEE'],
  [0.5, '#7FB3D9'],
  [0.75, '#2B7BB8'],
  [1, '#08306B'],
];

/** The same without its white end, for dots and lines on white. */
export const sequentialInk: Stops = [
  [0, '#A9CBE4'],
  [0.4, '#5B9BCB'],
  [0.7, '#2B7BB8'],
  [1, '#08306B'],
];

/** Less (blue), neither (white), more (orange): the blue end is much the darker one, so that grey keeps the sign. */
export const diverging: Stops = [
  [0, '#08407A'],
  [0.25, '#5B93C6'],
  [0.5, '#FFFFFF'],
  [0.75, '#F7C578'],
  [1, '#E08A00'],
];

export const ink = '#222222';
export const faintInk = '#5A5A5A';
export const gridColor = '#E6E6E6';
export const axisColor = '#8A8A8A';
export const paper = '#FFFFFF';
export const fontFamily = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", Arial, sans-serif';
export const fontSize = 14;
export const titleSize = 17;

/**
 * The still picture's size, in px; the interactive one takes the cell's width. As wide as a cell in a window of 800 px: a
 * wider picture would shrink there, and its texts with it.
 */
export const stillWidth = 640;
export const stillHeight = 380;

/** The same colour dark enough for text on white (contrast of 4.5 to 1). */
export function inkOf(color: string): string {
  const hex = /^#([0-9a-f]{6})$/i.exec(color)?.[1];
  if (!hex) return color;
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  for (let factor = 1; factor > 0; factor -= 0.05) {
    const darker = channels.map((channel) => Math.round(channel * factor));
    if (contrastWithWhite(darker) >= 4.5) return '#' + darker.map((c) => c.toString(16).padStart(2, '0')).join('');
  }
  return ink;
}

/** WCAG's contrast ratio of a colour (0–255 a channel) to white. */
export function contrastWithWhite(channels: readonly number[]): number {
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const axis = {
  showline: true,
  linecolor: axisColor,
  linewidth: 1,
  ticks: 'outside',
  tickcolor: axisColor,
  ticklen: 5,
  tickformat: ',',
  showgrid: true,
  gridcolor: gridColor,
  zeroline: false,
  automargin: true,
  title: { standoff: 10, font: { size: fontSize } },
  constrain: 'domain',
};

/** The part of the theme that Plotly reads as a template; `still/` draws the same from the constants above. */
export const template = {
  layout: {
    font: { family: fontFamily, size: fontSize, color: ink },
    title: {
      x: 0,
      xref: 'paper',
      xanchor: 'left',
      font: { size: titleSize, color: ink, weight: 600 },
      subtitle: { font: { size: fontSize, color: faintInk } },
    },
    paper_bgcolor: paper,
    plot_bgcolor: paper,
    colorway: looks.map((look) => look.color),
    xaxis: axis,
    yaxis: axis,
    legend: { orientation: 'h', x: 0, xanchor: 'left', y: 1.01, yanchor: 'bottom', bgcolor: 'rgba(255,255,255,0)' },
    hovermode: 'closest',
    bargap: 0.15,
  },
};
