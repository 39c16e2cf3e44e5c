import { score } from '../../policies/score';
import { softmax } from '../../policies/softmax';
import { svgText } from '../still/svgText';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { arrow, dot, line } from '../svg/marks';
import { faintInk, inkOf, looks } from '../theme';

/** The corners of the triangle in px: where π puts everything on action 1, 2 or 3. */
export const corners = [
  { x: 60, y: 370 },
  { x: 420, y: 370 },
  { x: 240, y: 58 },
] as const;
/** By what the small true motion is enlarged. */
const enlarged = 2;

/** The place of π (three shares) in the triangle: the corners' centre of mass. */
export function placeOf(shares: readonly number[]): { x: number; y: number } {
  const along = (axis: 'x' | 'y') => shares.reduce((sum, share, k) => sum + share * corners[k][axis], 0);
  return { x: along('x'), y: along('y') };
}

/**
 * How π moves when the logits take a small step along the score of action k: dπ = π ∘ (score − E_π[score]), per unit of step.
 *
 * @example
 * motionOf([0.6, 0.3, 0.1].map(Math.log), 2).map((part) => part.toFixed(3)); // → ['-0.144', '0.018', '0.126']
 */
export function motionOf(logits: readonly number[], action: number): number[] {
  const pi = softmax(logits);
  const direction = score(logits, action);
  const mean = pi.reduce((sum, p, i) => sum + p * direction[i], 0);
  return pi.map((p, i) => p * (direction[i] - mean));
}

/** The score of a softmax over three actions, seen: the arrow from the point π to the corner of the action that was taken. */
export function drawSimplex(logits: readonly number[], action: number): Drawing {
  const pi = softmax(logits);
  const at = placeOf(pi);
  const edge = [...corners, corners[0]].map(({ x, y }) => [x, y] as const);
  const parts = [line(edge, { color: faintInk, width: 1.5 })];
  corners.forEach(({ x, y }, k) => {
    const { color } = looks[k];
    parts.push(arrow(at.x, at.y, x, y, { color, width: k === action ? 4 : 1.5, opacity: k === action ? 1 : 0.6 }));
    const below = y > 200;
    const name = `action ${k + 1}: π = ${formatNumber(pi[k], 2)}`;
    const style = { anchor: 'middle', size: 14, bold: k === action, color: inkOf(color) } as const;
    parts.push(svgText(name, { x: below ? x + (k ? -30 : 30) : x, y: below ? y + 24 : y - 12, ...style }));
  });
  const motion = motionOf(logits, action);
  const end = placeOf(pi.map((p, k) => p + enlarged * motion[k]));
  parts.push(arrow(at.x, at.y, end.x, end.y, { color: '#222222', width: 2.5, dash: '5,3' }));
  parts.push(dot(at.x, at.y, 7, { fill: '#222222', stroke: '#FFFFFF', width: 2 }));
  const scores = score(logits, action);
  parts.push(svgText(`<b>Action ${action + 1} was taken and rewarded</b>`, { x: 450, y: 120, size: 14 }));
  const row = (y: number, cells: readonly string[], bold = false): string =>
    cells
      .map((text, i) => svgText(text, { x: 500 + 72 * i, y, anchor: i ? 'end' : 'middle', size: 14, bold }))
      .join('');
  parts.push(row(152, ['action', 'π', 'score', 'dπ'], true));
  pi.forEach((p, k) =>
    parts.push(row(180 + 26 * k, [String(k + 1), formatNumber(p, 3), signed(scores[k]), signed(motion[k])])),
  );
  parts.push(
    svgText(
      `score² in all: ${formatNumber(
        scores.reduce((sum, s) => sum + s * s, 0),
        2,
      )}`,
      { x: 476, y: 266, size: 14 },
    ),
  );
  parts.push(arrow(476, 300, 516, 300, { color: inkOf(looks[action].color), width: 4 }));
  parts.push(svgText('the score, in logit space', { x: 526, y: 305, size: 13 }));
  parts.push(arrow(476, 324, 516, 324, { color: '#222222', width: 2.5, dash: '5,3' }));
  parts.push(svgText(`where π really goes (dπ × ${enlarged})`, { x: 526, y: 329, size: 13 }));
  const list = (values: readonly number[], write: (value: number) => string): string => values.map(write).join(', ');
  const alt =
    `Policy (${list(pi, (p) => formatNumber(p, 3))}), action ${action + 1} rewarded. ` +
    `Score (${list(scores, signed)}); π moves by (${list(motion, signed)}).`;
  return { width: 740, height: 410, body: parts.join(''), alt };
}

const signed = (value: number): string => `${value > 0.0005 ? '+' : ''}${formatNumber(value, 3)}`;
