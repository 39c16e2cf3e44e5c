import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { arrow, px } from '../svg/marks';
import { inkOf, looks } from '../theme';

/** A true gradient and an estimate of it. */
export interface EstimatedArrow {
  readonly name: string;
  /** The truth, [2]. */
  readonly exact: readonly number[];
  /** The estimate, [2]. */
  readonly mean: readonly number[];
  readonly standardError: readonly number[];
}

/**
 * True gradients as arrows in the plane (shore, ice), each with the ellipse of an estimate: ±3 standard errors.
 *
 * @example
 * import { drawArrows, showDrawing } from './lib/index';
 * const drawing = drawArrows([{ name: 'thin ice', exact: [0, 1], mean: [0.1, 0.9], standardError: [0.1, 0.2] }]);
 * showDrawing(drawing);
 * drawing.alt; // → 'Gradients in four worlds. thin ice: exact (0.000, 1.000), estimated (0.100, 0.900).'
 */
export function drawArrows(arrows: readonly EstimatedArrow[]): Drawing {
  const box = { left: 60, top: 42, width: 300, height: 360 };
  const { x, y, svg } = axes(
    box,
    { domain: [-0.75, 0.75], label: 'shore component', ticks: [-0.5, 0, 0.5] },
    { domain: [-0.1, 1.7], label: 'ice component (fish per logit)', ticks: [0, 0.5, 1, 1.5] },
  );
  const parts = [svg];
  arrows.forEach(({ name, exact, mean, standardError }, i) => {
    const { color } = looks[i];
    parts.push(arrow(x(0), y(0), x(exact[0]), y(exact[1]), { color, width: 2.5 }));
    const [rx, ry] = [3 * standardError[0] * (box.width / 1.5), 3 * standardError[1] * (box.height / 1.8)];
    const place = `cx="${px(x(mean[0]))}" cy="${px(y(mean[1]))}" rx="${px(rx)}" ry="${px(ry)}"`;
    parts.push(`<ellipse ${place} fill="${color}" fill-opacity="0.2" stroke="#222222" stroke-width="1.2"/>`);
    const at = { x: 400, y: 76 + 62 * i, size: 14, color: inkOf(color) };
    parts.push(arrow(386, at.y - 5, 386, at.y - 22, { color, width: 2.5 }));
    parts.push(svgText(`<b>${name}</b><br>exact ${pair(exact)}<br>blind ${pair(mean)}`, { ...at, y: at.y + 26 }));
  });
  const said = arrows.map(({ name, exact, mean }) => `${name}: exact ${pair(exact)}, estimated ${pair(mean)}`);
  const note = svgText('arrow: exact<br>ellipse: blind estimate<br>± 3 standard errors', { x: 386, y: 350, size: 13 });
  return { width: 720, height: 460, body: parts.join('') + note, alt: `Gradients in four worlds. ${said.join('. ')}.` };
}

const pair = (vector: readonly number[]): string => `(${vector.map((part) => formatNumber(part, 3)).join(', ')})`;
