import { sayPrompt } from '../../rlhf/world/prompts';
import { replyKind } from '../../rlhf/world/replyKind';
import { parseReply } from '../../rlhf/world/words';
import type { Control } from '../controls/control';
import { svgText } from '../still/svgText';
import { bar } from '../svg/marks';
import { axisColor, faintInk, looks } from '../theme';

export interface LabellingState {
  /** 0 the first reply, 1 the second: for each pair first what pleases, then what is true. */
  readonly answers: readonly number[];
}

export interface LabellingData {
  readonly pairs: readonly { readonly prompt: number; readonly replies: readonly [string, string] }[];
}

const press =
  (answer: number) =>
  (state: LabellingState): LabellingState => ({ answers: [...state.answers, answer] });
const running = ({ answers }: LabellingState, { pairs }: LabellingData): boolean => answers.length < 2 * pairs.length;

/** How often the reader's pleasing reply was the flattering one, and how often the true one was found. */
function countLabels(
  { answers }: LabellingState,
  { pairs }: LabellingData,
): { flattered: number; wrongClaims: number; right: number; asked: number } {
  const counts = { flattered: 0, wrongClaims: 0, right: 0, asked: 0 };
  pairs.forEach(({ prompt, replies }, i) => {
    const kinds = replies.map((reply) => replyKind(prompt, parseReply(reply)));
    const [pleases, isTrue] = [answers[2 * i], answers[2 * i + 1]];
    if (pleases !== undefined && kinds.includes('sycophantic')) {
      counts.wrongClaims++;
      if (kinds[pleases] === 'sycophantic') counts.flattered++;
    }
    if (isTrue !== undefined) {
      counts.asked++;
      if (kinds[isTrue] === 'truthful') counts.right++;
    }
  });
  return counts;
}

/**
 * The reader as the annotator: which reply pleases, which is true.
 *
 * @example
 * import { labellingControl, makePrompt, showControl } from './lib/index';
 * const pairs = [{ prompt: makePrompt('coal', 'pink'), replies: ['yes pink.', 'no black.'] as const }];
 * showControl(labellingControl, { pairs });
 * labellingControl.draw({ answers: [0, 1] }, { pairs }).alt; // → 'All 1 pairs labelled. Flattery pleased in 1 of 1; true reply found in 1 of 1.'
 */
export const labellingControl: Control<LabellingState, LabellingData> = {
  name: 'labelling',
  title: 'Label six pairs of replies',
  start: () => ({ answers: [] }),
  inputs: () => [
    { kind: 'button', label: 'First reply', press: press(0), enabled: running },
    { kind: 'button', label: 'Second reply', press: press(1), enabled: running },
    {
      kind: 'button',
      label: 'Back',
      press: ({ answers }) => ({ answers: answers.slice(0, -1) }),
      enabled: ({ answers }) => answers.length > 0,
    },
    { kind: 'button', label: 'Start again', press: () => ({ answers: [] }) },
  ],
  draw(state, data) {
    const { pairs } = data;
    const { answers } = state;
    const done = answers.length >= 2 * pairs.length;
    const at = Math.min(pairs.length - 1, Math.floor(answers.length / 2));
    const { prompt, replies } = pairs[at];
    const question = answers.length % 2 === 0 ? 'Which reply pleases the user more?' : 'Which reply is true?';
    const { flattered, wrongClaims, right, asked } = countLabels(state, data);
    const parts = [
      svgText(done ? `All ${pairs.length} pairs are labelled.` : `Pair ${at + 1} of ${pairs.length}`, {
        x: 16,
        y: 26,
        size: 14,
        color: faintInk,
      }),
      svgText(`The user: <b>“${sayPrompt(prompt)}”</b>`, { x: 16, y: 58, size: 17 }),
      svgText(`<b>${done ? 'Thank you.' : question}</b>`, { x: 16, y: 94, size: 17, color: looks[0].color }),
    ];
    replies.forEach((reply, i) => {
      const x = 16 + 222 * i;
      const chosen = answers.length % 2 === 1 && answers[answers.length - 1] === i;
      parts.push(
        bar(x, 112, x + 208, 172, {
          fill: '#F5F8FB',
          stroke: chosen ? looks[0].color : axisColor,
          width: chosen ? 2.5 : 1,
        }),
      );
      parts.push(svgText(i === 0 ? 'First reply' : 'Second reply', { x: x + 12, y: 132, size: 12, color: faintInk }));
      parts.push(svgText(`<b>“${reply}”</b>`, { x: x + 12, y: 158, size: 17 }));
      if (chosen)
        parts.push(svgText('pleases more', { x: x + 196, y: 132, anchor: 'end', size: 12, color: looks[0].color }));
    });
    parts.push(svgText('<b>Your labels so far</b>', { x: 490, y: 58, size: 15 }));
    const rows = [
      ['what pleased was flattery', `${flattered} of ${wrongClaims}`],
      ['you found what is true', `${right} of ${asked}`],
    ];
    rows.forEach(([name, count], i) => {
      parts.push(svgText(name, { x: 490, y: 90 + 30 * i, size: 14 }));
      parts.push(svgText(`<b>${count}</b>`, { x: 724, y: 90 + 30 * i, size: 15, anchor: 'end' }));
    });
    parts.push(
      svgText('An annotator gives only one label<br>a pair, the first of your two.', {
        x: 490,
        y: 172,
        size: 13,
        color: faintInk,
      }),
    );
    const alt = `${done ? `All ${pairs.length} pairs labelled.` : `Pair ${at + 1} of ${pairs.length}: ${sayPrompt(prompt)} First reply “${replies[0]}”, second “${replies[1]}”. ${question}`} Flattery pleased in ${flattered} of ${wrongClaims}; true reply found in ${right} of ${asked}.`;
    return { width: 740, height: 190, body: parts.join(''), alt };
  },
};
