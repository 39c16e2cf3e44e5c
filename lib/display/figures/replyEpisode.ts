import { vocabulary } from '../../rlhf/world/words';
import { svgText } from '../still/svgText';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { bar, line } from '../svg/marks';
import { axisColor, faintInk, gridColor, looks } from '../theme';

/** One step of a reply: see `unroll`. */
export interface EpisodeStep {
  readonly state: string;
  readonly probabilities: readonly number[];
  readonly action: number;
  readonly word: string;
  readonly reward: number;
}

const [chart, slot, high] = [288, 25, 36];
/** Tokens as likely as this have their number over the bar, as the one that is said has. */
const worthANumber = 0.2;

/**
 * A reply as an episode: a row a token, with the state, π over the twelve tokens, the action taken and its reward.
 *
 * @example
 * import { drawReplyEpisode, makeRng, makeTokenPolicy, parseReply, showDrawing, unroll } from './lib/index';
 * const policy = await makeTokenPolicy({ rng: makeRng(1) });
 * const drawing = drawReplyEpisode(unroll(policy, 38, parseReply('yes.'), 1));
 * showDrawing(drawing);
 * drawing.alt; // → 'Step 0: “yes” with probability 0.10, reward 0.00. Step 1: “.” with probability 0.09, reward 1.00.'
 */
export function drawReplyEpisode(steps: readonly EpisodeStep[]): Drawing {
  const heads = [
    svgText('t', { x: 12, y: 24, bold: true }),
    svgText('state: the text so far', { x: 34, y: 24, bold: true }),
    svgText('π(token | state)', { x: chart, y: 24, bold: true }),
    svgText('action', { x: 608, y: 24, bold: true }),
    svgText('reward', { x: 728, y: 24, bold: true, anchor: 'end' }),
  ];
  // One scale for all rows: the likeliest token of all is as high as there is room.
  const likeliest = Math.max(...steps.flatMap(({ probabilities }) => probabilities));
  const parts = steps.map(({ state, probabilities, action, word, reward }, t) => {
    const base = 92 + 92 * t;
    const said = state.indexOf('.') + 1;
    const lines = [state.slice(0, said), state.slice(said).trim() || '…'];
    const row = [
      svgText(String(t), { x: 12, y: base - 18 }),
      svgText(`${lines[0]}<br><b>${lines[1]}</b>`, { x: 34, y: base - 6 }),
      line(
        [
          [chart, base],
          [chart + 12 * slot, base],
        ],
        { color: axisColor, width: 1 },
      ),
      svgText(`<b>${word}</b>`, { x: 608, y: base - 14, size: 16, color: looks[1].color }),
      svgText(formatNumber(reward, reward ? 2 : 0), { x: 728, y: base - 14, size: 16, anchor: 'end' }),
    ];
    probabilities.forEach((p, a) => {
      const x = chart + a * slot;
      const fill = a === action ? looks[1].color : looks[0].color;
      const top = base - (high * p) / likeliest;
      row.push(bar(x + 3, base, x + slot - 3, top, { fill }));
      if (a === action || p >= worthANumber)
        row.push(svgText(formatNumber(p, 2), { x: x + slot / 2, y: top - 2, anchor: 'middle', size: 12 }));
      row.push(
        svgText(vocabulary[a], {
          x: x + slot / 2 - 3,
          y: base + 8,
          baseline: 'top',
          size: 10.5,
          angle: 40,
          color: faintInk,
        }),
      );
    });
    row.push(
      line(
        [
          [8, base + 38],
          [732, base + 38],
        ],
        { color: gridColor, width: 1 },
      ),
    );
    return row.join('');
  });
  const alt = steps
    .map(
      ({ word, probabilities, action, reward }, t) =>
        `Step ${t}: “${word}” with probability ${formatNumber(probabilities[action], 2)}, reward ${formatNumber(reward, 2)}.`,
    )
    .join(' ');
  return { width: 740, height: 48 + 92 * steps.length, body: heads.join('') + parts.join(''), alt };
}
