import type { Control } from '../controls/control';
import { svgText } from '../still/svgText';
import { formatNumber } from '../svg/formatNumber';
import { bar } from '../svg/marks';
import { faintInk, ink, inkOf, looks } from '../theme';

/** A candidate baseline at the customs office. */
export interface Traveller {
  readonly name: string;
  /** Whether it may be subtracted: E ĝ stays ∇J. */
  readonly free: boolean;
}

export interface CustomsState {
  /** Your answers so far, one letter each: f for free, n for not. */
  readonly answers: string;
}

const rights = (answers: string, data: readonly Traveller[]): number =>
  data.filter(({ free }, i) => i < answers.length && (answers[i] === 'f') === free).length;

/**
 * The customs office: of each candidate say whether it passes; the score comes when all have been asked.
 *
 * @example
 * import { customsControl, showControl } from './lib/index';
 * const data = [{ name: 'nothing', free: true }];
 * showControl(customsControl, data);
 * customsControl.draw({ answers: 'f' }, data).alt; // → 'You judged 1 of 1 rightly. 1 answered.'
 */
export const customsControl: Control<CustomsState, readonly Traveller[]> = {
  name: 'customs',
  title: 'Which of these may be subtracted?',
  start: () => ({ answers: '' }),
  inputs: (data) => [
    ...(['f', 'n'] as const).map((letter) => ({
      kind: 'button' as const,
      label: letter === 'f' ? 'free' : 'not free',
      press: ({ answers }: CustomsState) => ({ answers: answers + letter }),
      enabled: ({ answers }: CustomsState) => answers.length < data.length,
    })),
    {
      kind: 'button',
      label: 'Take one back',
      press: ({ answers }) => ({ answers: answers.slice(0, -1) }),
      enabled: ({ answers }) => answers.length > 0 && answers.length < data.length,
    },
    { kind: 'button', label: 'Start again', press: () => ({ answers: '' }) },
  ],
  draw({ answers }, data) {
    const done = answers.length === data.length;
    const half = Math.ceil(data.length / 2);
    const parts = data.map(({ name, free }, i) => {
      const [left, top] = [20 + (i >= half ? 366 : 0), 50 + 32 * (i % half)];
      const now = i === answers.length;
      const said = answers[i] === undefined ? '' : answers[i] === 'f' ? 'free' : 'not free';
      const right = done && (answers[i] === 'f') === free;
      const color = done ? inkOf(right ? looks[2].color : looks[1].color) : ink;
      const mark = done ? `${right ? '✓' : '✗'} ${said}${right ? '' : ` (is ${free ? 'free' : 'not'})`}` : said;
      return (
        (now ? bar(left - 8, top - 2, left + 348, top + 24, { fill: '#E3EFF8', stroke: looks[0].color }) : '') +
        svgText(now ? `<b>${name}</b>` : name, { x: left, y: top + 17, color: said || now ? ink : faintInk }) +
        svgText(mark, { x: left + 340, y: top + 17, anchor: 'end', color, bold: done })
      );
    });
    const score = rights(answers, data);
    const title = done
      ? `You judged ${score} of ${data.length} rightly.`
      : `Subtract from G at step t: … Passport ${answers.length + 1} of ${data.length}.`;
    parts.push(svgText(`<b>${title}</b>`, { x: 20, y: 28, size: 16 }));
    const alt = done ? title : `${title} ${data[answers.length].name}: free or not free?`;
    return {
      width: 750,
      height: 62 + 32 * half,
      body: parts.join(''),
      alt: `${alt} ${formatNumber(answers.length)} answered.`,
    };
  },
};
