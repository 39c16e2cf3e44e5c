import { panelIds } from '../dress/axes';
import { categories } from '../dress/categories';
import { fontFamily, ink, paper, titleSize, faintInk, fontSize } from '../theme';
import { annotations } from './annotations';
import { colorBars } from './colorBars';
import { frameOf, pageFrame } from './frame';
import { legend } from './legend';
import { panel } from './panel';
import { shapes } from './shapes';
import { escape, svgText } from './svgText';
import type { DressedFigure } from '../figure';

/** A picture as SVG text, with its size in px. */
export interface Still {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Draws a dressed figure as a still SVG that needs nothing from outside: no script, no style sheet, no font file. */
export function still(figure: DressedFigure): Still {
  const { layout } = figure;
  const { width, height } = pageFrame(layout);
  const places = categories(figure);
  const panels = panelIds(figure).map((id) => {
    const frame = frameOf(layout, id);
    return panel(figure, id, frame, places, shapes(layout, id, frame, 'below')) + shapes(layout, id, frame, 'above');
  });
  const parts = [
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    ...panels,
    shapes(layout, undefined, undefined, 'above'),
    colorBars(figure),
    legend(figure),
    titles(figure),
    annotations(figure, places),
  ];
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family='${fontFamily}' fill="${ink}">`;
  return { svg: tidy(`${head}<title>${escape(figure.alt)}</title>${parts.join('')}</svg>`), width, height };
}

function titles({ layout }: DressedFigure): string {
  const { left } = pageFrame(layout);
  const title = layout.title?.text;
  if (!title) return '';
  const subtitle = layout.title?.subtitle?.text;
  const first = svgText(title, { x: left, y: 30, size: titleSize, bold: true });
  return first + (subtitle ? svgText(subtitle, { x: left, y: 51, size: fontSize, color: faintInk }) : '');
}

/** A tenth of a px is enough; and the same picture has the same text, though Plot counts its clip paths on and on. */
function tidy(svg: string): string {
  const ids = new Map<string, string>();
  const renamed = svg.replace(/plot-clip-\d+/g, (id) => {
    if (!ids.has(id)) ids.set(id, `c${ids.size}`);
    return ids.get(id) ?? id;
  });
  return renamed.replace(
    / (d|transform|x1?|y1?|x2|y2|width|height|cx|cy|r)="([^"]*)"/g,
    (_, name: string, value: string) => {
      return ` ${name}="${value.replace(/\d+\.\d{2,}(e-\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10))}"`;
    },
  );
}
