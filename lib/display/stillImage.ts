import { escape } from './still/svgText';
import type { Still } from './still/still';

/**
 * An `<img>` that holds an SVG as a data address: the one form of drawing that JupyterLab also shows in an untrusted
 * notebook, and that `nbconvert` and the book keep. Width and height are given, so that the page does not jump.
 */
export function stillImage({ svg, width, height }: Still, alt: string): string {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`;
  const style = 'max-width:100%;height:auto;display:block';
  return `<img src="${source}" alt="${escape(alt)}" width="${width}" height="${height}" style="${style}">`;
}
