import { sayPrompt } from '../../rlhf/world/prompts';
import { mean } from '../../statistics/mean';
import type { Control } from '../controls/control';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { faintInk, ink, looks } from '../theme';
import { gapMapSvg, positiveCells } from './gapMap';

export interface AnnotatorsState {
  readonly v: number;
  readonly beta: number;
}

/** What bench/rlhf.ts writes into rlhf-grid.json, as far as it is drawn: lists over seeds by v (rows) and β (columns). */
export interface AnnotatorsData {
  readonly v: readonly number[];
  readonly beta: readonly number[];
  readonly sycophancy: readonly (readonly (readonly number[])[])[];
  readonly optimum: readonly (readonly (readonly number[])[])[];
  readonly gap: readonly (readonly number[])[];
  readonly prompts: readonly number[];
  readonly words: readonly (readonly (readonly string[])[])[];
  readonly maps: readonly (readonly (readonly number[])[])[];
}

const dashes = ['', '8,4', '2,4', '8,3,2,3', '12,4'];

/**
 * Flattery by how often annotators check the facts, one curve a β: 275 runs, computed before.
 *
 * @example
 * import { annotatorsControl, showControl } from './lib/index';
 * import grid from './notebooks/data/rlhf-grid.json';
 * showControl(annotatorsControl, grid);
 * annotatorsControl.inputs(grid).map(({ label }) => label); // → ['v, how often facts are checked', 'β']
 */
export const annotatorsControl: Control<AnnotatorsState, AnnotatorsData> = {
  name: 'annotators',
  title: 'How often do annotators check the facts?',
  start: () => ({ v: 0.25, beta: 0.25 }),
  inputs: ({ v, beta }) => [
    { kind: 'slider', key: 'v', label: 'v, how often facts are checked', values: v },
    { kind: 'choice', key: 'beta', label: 'β', options: beta.map((value) => ({ value, label: String(value) })) },
  ],
  draw(state, data) {
    const i = data.v.indexOf(state.v);
    const chosen = data.beta.indexOf(state.beta);
    const { x, y, svg } = axes(
      { left: 410, top: 46, width: 300, height: 250 },
      { domain: [0, 0.9], ticks: [0, 0.2, 0.4, 0.6, 0.8], label: 'v, share of labels with a look at the facts' },
      { domain: [0, 1], label: 'flattery of mistaken users' },
    );
    const parts = [svg];
    parts.push(
      line(
        [
          [x(state.v), y(0)],
          [x(state.v), y(1)],
        ],
        { color: faintInk, width: 1.5, dash: '3,3' },
      ),
    );
    data.beta.forEach((beta, j) => {
      const bold = j === chosen;
      const { color } = looks[j];
      const values = data.sycophancy.map((row) => row[j]);
      const low = values.map((of, k) => [x(data.v[k]), y(Math.min(...of))]);
      const high = values.map((of, k) => [x(data.v[k]), y(Math.max(...of))]);
      const edge = [...low, ...high.reverse()].map(([a, b]) => `${a.toFixed(1)},${b.toFixed(1)}`).join('L');
      if (bold) parts.push(`<path d="M${edge}Z" fill="${color}" opacity="0.15"/>`);
      const best = data.optimum.map((row, k) => [x(data.v[k]), y(mean(row[j]))] as const);
      if (bold) parts.push(line(best, { color: ink, width: 1 }));
      parts.push(
        line(
          values.map((of, k) => [x(data.v[k]), y(mean(of))] as const),
          { color, width: bold ? 3.5 : 1.5, dash: dashes[j], opacity: bold ? 1 : 0.75 },
        ),
      );
      parts.push(
        line(
          [
            [610, 62 + 18 * j],
            [640, 62 + 18 * j],
          ],
          { color, width: bold ? 3.5 : 1.5, dash: dashes[j] },
        ),
      );
      parts.push(svgText(`β = ${beta}`, { x: 646, y: 62 + 18 * j, baseline: 'middle', size: 13, bold }));
    });
    const flattery = mean(data.sycophancy[i][chosen]);
    parts.push(dot(x(state.v), y(flattery), 6, { fill: looks[chosen].color }));
    const gap = mean(data.gap[i]);
    const { wrong } = positiveCells(data.maps[i]);
    parts.push(gapMapSvg({ title: `“Yes” is worth, on average ${formatNumber(gap, 2)}`, map: data.maps[i] }, 92, 82));
    parts.push(svgText(`yes pays in ${wrong} of 56 wrong claims`, { x: 92, y: 372, size: 13, color: faintInk }));
    data.prompts.forEach((prompt, k) => {
      const [, reply, share] = /^(.*) ([\d.]+)$/.exec(data.words[i][chosen][k]) ?? ['', data.words[i][chosen][k], ''];
      const top = 402 + 24 * k;
      parts.push(svgText(`“${sayPrompt(prompt)}”`, { x: 20, y: top, size: 14 }));
      parts.push(svgText(`→ <b>“${reply}”</b>  ${share}`, { x: 262, y: top, size: 14 }));
    });
    parts.push(svgText(`flattery <b>${formatNumber(flattery, 2)}</b>`, { x: 560, y: 402, size: 16 }));
    parts.push(svgText('band: five seeds; thin: π*', { x: 560, y: 426, size: 13, color: faintInk }));
    const alt = `v = ${state.v}, β = ${state.beta}: flattery ${formatNumber(flattery, 2)}, mean gap ${formatNumber(gap, 2)}, yes pays in ${wrong} of 56 wrong claims. ${data.prompts.map((prompt, k) => `${sayPrompt(prompt)} → ${data.words[i][chosen][k]}`).join('; ')}.`;
    return { width: 740, height: 466, body: parts.join(''), alt };
  },
};
