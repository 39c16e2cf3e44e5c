import type { Control } from '../controls/control';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { faintInk, looks } from '../theme';

export interface PenaltyState {
  readonly ratio: number;
  readonly on: 'all' | 'false';
}

interface Point {
  readonly truthToWrong: number;
  readonly sycophancy: number;
  readonly truthToRight: number;
}

/** What bench/rlhf.ts writes into rlhf-remedies.json as `lambda`: the optimum π* for each penalty. */
export interface PenaltyData {
  readonly ratios: readonly number[];
  readonly all: readonly Point[];
  readonly false: readonly Point[];
}

const curves = [
  { key: 'truthToWrong', name: 'truth to mistaken users', dash: '' },
  { key: 'sycophancy', name: 'flattery of mistaken users', dash: '8,4' },
  { key: 'truthToRight', name: 'truth to users who are right', dash: '2,4' },
] as const;

/**
 * What a penalty on agreement does, by its size.
 *
 * @example
 * import { penaltyControl, showControl } from './lib/index';
 * import remedies from './notebooks/data/rlhf-remedies.json';
 * showControl(penaltyControl, remedies.lambda);
 * penaltyControl.inputs(remedies.lambda).map(({ label }) => label); // → ['penalty λ, in mean gaps', 'falls on']
 */
export const penaltyControl: Control<PenaltyState, PenaltyData> = {
  name: 'penalty',
  title: 'A penalty on agreement',
  start: () => ({ ratio: 1, on: 'all' }),
  inputs: ({ ratios }) => [
    { kind: 'slider', key: 'ratio', label: 'penalty λ, in mean gaps', values: ratios },
    {
      kind: 'choice',
      key: 'on',
      label: 'falls on',
      options: [
        { value: 'all', label: 'every agreement' },
        { value: 'false', label: 'false agreement only' },
      ],
    },
  ],
  draw({ ratio, on }, data) {
    const points = data[on];
    const at = data.ratios.indexOf(ratio);
    const { x, y, svg } = axes(
      { left: 52, top: 40, width: 390, height: 220 },
      { domain: [0, 3], label: 'λ, in units of the mean gap' },
      { domain: [0, 1], label: 'probability, at the optimum π*' },
    );
    const parts = [
      svg,
      line(
        [
          [x(ratio), y(0)],
          [x(ratio), y(1)],
        ],
        { color: faintInk, width: 1.5, dash: '3,3' },
      ),
    ];
    curves.forEach(({ key, name, dash }, i) => {
      const { color } = looks[i];
      const path = points.map((point, k) => [x(data.ratios[k]), y(point[key])] as const);
      parts.push(line(path, { color, width: 3, dash }), dot(x(ratio), y(points[at][key]), 6, { fill: color }));
      const top = 72 + 56 * i;
      parts.push(
        line(
          [
            [470, top - 5],
            [500, top - 5],
          ],
          { color, width: 3, dash },
        ),
      );
      parts.push(svgText(name, { x: 508, y: top, size: 14 }));
      parts.push(svgText(`<b>${formatNumber(points[at][key], 2)}</b>`, { x: 508, y: top + 22, size: 16 }));
    });
    const said = on === 'all' ? 'Knows no facts, only who agrees.' : 'Somebody must know the facts.';
    parts.push(svgText(said, { x: 470, y: 250, size: 13, color: faintInk }));
    const alt = `λ = ${formatNumber(ratio, 1)} gaps on ${on === 'all' ? 'every agreement' : 'false agreement'}: ${curves.map(({ key, name }) => `${name} ${formatNumber(points[at][key], 2)}`).join(', ')}.`;
    return { width: 740, height: 314, body: parts.join(''), alt };
  },
};
