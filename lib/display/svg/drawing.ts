import { escape } from '../still/svgText';
import { fontFamily, paper } from '../theme';

/** A picture as the inside of an SVG, drawn by a pure function: the same in the kernel and in the page. */
export interface Drawing {
  /** In px; text is meant to be read at this size. */
  readonly width: number;
  readonly height: number;
  /** What stands between <svg> and </svg>. */
  readonly body: string;
  /** The text alternative: what the picture shows, with its numbers. */
  readonly alt: string;
}

/**
 * The whole SVG of a drawing, on white paper, with its text alternative.
 *
 * @example
 * drawingSvg({ width: 10, height: 10, body: '<path d="M0,0H9"/>', alt: 'a line' }).endsWith('</svg>'); // → true
 */
export function drawingSvg({ width, height, body, alt }: Drawing): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family='${fontFamily}'>`;
  return `${head}<title>${escape(alt)}</title><rect width="${width}" height="${height}" fill="${paper}"/>${body}</svg>`;
}
