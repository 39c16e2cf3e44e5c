import { currentOutput } from './output';
import { stillImage } from './stillImage';
import { drawingSvg, type Drawing } from './svg/drawing';

/**
 * Shows a drawing under the cell as an image, which every page shows, also an untrusted one.
 *
 * @example
 * showDrawing({ width: 100, height: 20, body: '<path d="M0,10H100" stroke="#222222"/>', alt: 'A level line.' });
 */
export function showDrawing(drawing: Drawing): void {
  const { width, height, alt } = drawing;
  const svg = drawingSvg(drawing);
  currentOutput().show({ 'text/html': stillImage({ svg, width, height }, alt), 'text/plain': alt });
}
