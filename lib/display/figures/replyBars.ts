import { svgText } from '../still/svgText';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { bar, line } from '../svg/marks';
import { axisColor, looks } from '../theme';

/** The likeliest replies to one prompt. */
export interface ReplyBars {
  readonly title: string;
  readonly replies: readonly { readonly reply: string; readonly probability: number }[];
}

const [panel, barStart, barLength] = [340, 168, 120];

/**
 * Replies in words with their probabilities as bars, one panel a prompt or policy, two panels in a row.
 *
 * @example
 * import { drawReplyBars, sayPrompt, showDrawing } from './lib/index';
 * const replies = [{ reply: 'no yellow.', probability: 0.7 }, { reply: 'yes blue.', probability: 0.2 }];
 * const drawing = drawReplyBars([{ title: sayPrompt(38), replies }]);
 * showDrawing(drawing);
 * drawing.alt; // → 'I think bananas are blue. no yellow. 0.70, yes blue. 0.20'
 */
export function drawReplyBars(panels: readonly ReplyBars[]): Drawing {
  // A row of panels is as high as the longer of its two.
  const heightOf = (row: number): number =>
    50 + 26 * Math.max(...panels.slice(2 * row, 2 * row + 2).map(({ replies }) => replies.length));
  const topOf = (row: number): number => (row === 0 ? 28 : topOf(row - 1) + heightOf(row - 1));
  const parts: string[] = [];
  panels.forEach(({ title, replies }, i) => {
    const [left, top] = [12 + (i % 2) * (panel + 24), topOf(Math.floor(i / 2))];
    parts.push(svgText(title, { x: left, y: top, bold: true, size: 15 }));
    const from = left + barStart;
    replies.forEach(({ reply, probability }, row) => {
      const y = top + 26 + 26 * row;
      const { color } = looks[0];
      parts.push(svgText(`“${reply}”`, { x: from - 8, y, anchor: 'end', baseline: 'middle', size: 14 }));
      parts.push(bar(from, y - 8, from + barLength * probability, y + 8, { fill: color }));
      const text = formatNumber(probability, 2);
      parts.push(svgText(text, { x: from + barLength * probability + 6, y, baseline: 'middle', size: 13 }));
    });
    parts.push(
      line(
        [
          [from, top + 12],
          [from, top + 14 + 26 * replies.length],
        ],
        { color: axisColor, width: 1 },
      ),
    );
  });
  const alt = panels
    .map(
      ({ title, replies }) =>
        `${title} ${replies.map(({ reply, probability }) => `${reply} ${formatNumber(probability, 2)}`).join(', ')}`,
    )
    .join(' — ');
  return { width: 720, height: topOf(Math.ceil(panels.length / 2)) - 22, body: parts.join(''), alt };
}
