import { fontSize, ink } from '../theme';

/** Where and how a text stands. */
export interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Which part of the text stands at y. */
  readonly baseline?: 'top' | 'middle' | 'bottom';
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  /** Degrees, clockwise. */
  readonly angle?: number;
}

/** An SVG text with Plotly's markup: `<br>`, `<b>`, `<i>`, `<sub>`, `<sup>`. */
export function svgText(text: string, style: TextStyle): string {
  const { x, y, anchor = 'start', baseline = 'bottom', size = fontSize, color = ink, bold = false, angle = 0 } = style;
  const lines = text.split(/<br\s*\/?>/i);
  const step = size * 1.25;
  const above = { top: 0, middle: ((lines.length - 1) * step) / 2, bottom: (lines.length - 1) * step }[baseline];
  const drop = { top: 0.85, middle: 0.35, bottom: 0 }[baseline] * size;
  const spans = lines.map((line, index) => {
    const at = `x="${round(x)}" y="${round(y + drop - above + index * step)}"`;
    return `<tspan ${at}>${richText(line)}</tspan>`;
  });
  const turn = angle ? ` transform="rotate(${angle},${round(x)},${round(y)})"` : '';
  const weight = bold ? ' font-weight="600"' : '';
  return `<text text-anchor="${anchor}" font-size="${size}" fill="${escape(color)}"${weight}${turn}>${spans.join('')}</text>`;
}

const markup: Readonly<Record<string, string>> = {
  '<b>': '<tspan font-weight="600">',
  '<i>': '<tspan font-style="italic">',
  '<sub>': '<tspan font-size="75%" baseline-shift="-25%">',
  '<sup>': '<tspan font-size="75%" baseline-shift="45%">',
};

function richText(line: string): string {
  const parts = line.split(/(<\/?(?:b|i|sub|sup)>)/i);
  return parts
    .map((part) => (/^<\/(b|i|sub|sup)>$/i.test(part) ? '</tspan>' : (markup[part.toLowerCase()] ?? escape(part))))
    .join('');
}

/** Text made safe for XML. An entity that Plotly would read (`&amp;`) is kept. */
export function escape(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A coordinate with a tenth of a px. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
