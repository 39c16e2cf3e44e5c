import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { faintInk, looks } from '../theme';

export interface MistakenState {
  readonly share: number;
}

/** Truth to users who are right and to users who are wrong, and how often the latter are flattered. */
export interface Truthfulness {
  readonly toRight: number;
  readonly toWrong: number;
  readonly flattery: number;
}

export interface MistakenData {
  readonly before: Truthfulness;
  readonly after: Truthfulness;
}

const overall = ({ toRight, toWrong }: Truthfulness, share: number): number => (1 - share) * toRight + share * toWrong;

/** The share of mistaken users at which a benchmark sees no difference between the two. */
export function crossing({ before, after }: MistakenData): number {
  const gain = after.toRight - before.toRight;
  return gain / (gain + before.toWrong - after.toWrong);
}

/**
 * What a benchmark sees: overall accuracy, before RLHF and after, by the share of users who are mistaken.
 *
 * @example
 * import { mistakenControl, showControl } from './lib/index';
 * const data = { before: { toRight: 0.9, toWrong: 0.9, flattery: 0 }, after: { toRight: 1, toWrong: 0.5, flattery: 0.5 } };
 * showControl(mistakenControl, data);
 * mistakenControl.draw({ share: 0 }, data).alt; // → 'At w = 0 %: accuracy 0.900 before, 1.000 after. The benchmark says: better.'
 */
export const mistakenControl: Control<MistakenState, MistakenData> = {
  name: 'mistaken',
  title: 'Share of mistaken users',
  start: () => ({ share: 0.05 }),
  inputs: () => [
    {
      kind: 'slider',
      key: 'share',
      label: 'share of mistaken users, w',
      values: steps(0, 0.5, 0.01),
      format: (w) => `${formatNumber(100 * w)} %`,
    },
  ],
  draw({ share }, data) {
    const { x, y, svg } = axes(
      { left: 56, top: 40, width: 400, height: 200 },
      { domain: [0, 0.5], label: 'w, share of users who are mistaken', format: (w) => `${formatNumber(100 * w)} %` },
      { domain: [0.4, 1], label: 'accuracy over all users' },
    );
    const runs = [
      { name: 'before RLHF', of: data.before, look: looks[0] },
      { name: 'after RLHF', of: data.after, look: looks[1], dash: '8,4' },
    ];
    const parts = [svg];
    for (const { of, look, dash } of runs) {
      const ends = [0, 0.5].map((w) => [x(w), y(overall(of, w))] as const);
      parts.push(
        line(ends, { color: look.color, width: 3, dash }),
        dot(x(share), y(overall(of, share)), 6, { fill: look.color }),
      );
    }
    parts.push(
      line(
        [
          [x(share), y(0.4)],
          [x(share), y(1)],
        ],
        { color: faintInk, width: 1, dash: '3,3' },
      ),
    );
    const [was, is] = runs.map(({ of }) => overall(of, share));
    const difference = is - was;
    const said =
      difference > 0.0005
        ? 'The benchmark says: better.'
        : difference < -0.0005
          ? 'The benchmark says: worse.'
          : 'The benchmark sees nothing.';
    runs.forEach(({ name, of, look, dash }, i) => {
      const top = 66 + 84 * i;
      parts.push(
        line(
          [
            [486, top - 5],
            [516, top - 5],
          ],
          { color: look.color, width: 3, dash },
        ),
      );
      parts.push(svgText(`<b>${name}</b>`, { x: 524, y: top, size: 15 }));
      parts.push(svgText(`accuracy ${formatNumber(overall(of, share), 3)}`, { x: 524, y: top + 22, size: 14 }));
      parts.push(
        svgText(`flatters ${formatNumber(100 * of.flattery, 0)} % of the mistaken`, { x: 524, y: top + 43, size: 14 }),
      );
    });
    parts.push(svgText(`<b>${said}</b>`, { x: 486, y: 240, size: 15 }));
    const alt = `At w = ${formatNumber(100 * share)} %: accuracy ${formatNumber(was, 3)} before, ${formatNumber(is, 3)} after. ${said}`;
    return { width: 740, height: 296, body: parts.join(''), alt };
  },
};
