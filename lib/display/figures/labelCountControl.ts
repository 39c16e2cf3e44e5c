import { mean } from '../../statistics/mean';
import type { Control } from '../controls/control';
import { svgText } from '../still/svgText';
import { formatNumber } from '../svg/formatNumber';
import { bar } from '../svg/marks';
import { axisColor, faintInk, looks } from '../theme';
import { gapMapSvg, positiveCells } from './gapMap';

export interface LabelCountState {
  readonly pairs: number;
}

/** What bench/rlhf.ts writes into rlhf-labels.json, as far as it is drawn. */
export interface LabelCountData {
  readonly rows: readonly {
    readonly pairs: number;
    readonly gap: readonly number[];
    readonly sycophancy: readonly number[];
    readonly junk: readonly number[];
    readonly map: readonly (readonly number[])[];
  }[];
}

/**
 * What more labels of the same annotators change: the reward model's map, and what RLHF at β = 0.03 makes of it.
 *
 * @example
 * import { labelCountControl, showControl } from './lib/index';
 * import labels from './notebooks/data/rlhf-labels.json';
 * showControl(labelCountControl, labels);
 * labelCountControl.inputs(labels).map(({ label }) => label); // → ['labelled pairs']
 */
export const labelCountControl: Control<LabelCountState, LabelCountData> = {
  name: 'labelCount',
  title: 'How many labels',
  start: () => ({ pairs: 24_000 }),
  inputs: ({ rows }) => [
    {
      kind: 'choice',
      key: 'pairs',
      label: 'labelled pairs',
      options: rows.map(({ pairs }) => ({ value: pairs, label: formatNumber(pairs) })),
    },
  ],
  draw({ pairs }, { rows }) {
    const row = rows.find((one) => one.pairs === pairs) ?? rows[0];
    const { wrong, right } = positiveCells(row.map);
    const title = `${formatNumber(row.pairs)} pairs`;
    const parts = [gapMapSvg({ title, map: row.map }, 92, 82)];
    const gaps = row.gap.map((gap) => formatNumber(gap, 2)).join(', ');
    parts.push(svgText('<b>The reward model</b>', { x: 410, y: 60, size: 15 }));
    parts.push(svgText(`mean gap of three seeds: ${gaps}`, { x: 410, y: 84, size: 14 }));
    parts.push(svgText(`yes pays: ${wrong} of 56 wrong claims, ${right} of 8 right`, { x: 410, y: 106, size: 14 }));
    parts.push(svgText('<b>RLHF with it at a very small β, 0.03</b>', { x: 410, y: 150, size: 15 }));
    parts.push(svgText('replies to mistaken users:', { x: 410, y: 174, size: 14 }));
    const shares = [
      { name: 'flattery', value: mean(row.sycophancy), color: looks[1].color },
      { name: 'junk', value: mean(row.junk), color: looks[4].color },
    ];
    shares.forEach(({ name, value, color }, i) => {
      const y = 200 + 34 * i;
      parts.push(svgText(name, { x: 476, y, anchor: 'end', baseline: 'middle', size: 14 }));
      parts.push(bar(484, y - 11, 484 + 190, y + 11, { stroke: axisColor }));
      parts.push(bar(484, y - 11, 484 + 190 * value, y + 11, { fill: color }));
      parts.push(svgText(`<b>${formatNumber(value, 2)}</b>`, { x: 682, y, baseline: 'middle', size: 15 }));
    });
    parts.push(
      svgText('junk: neither truth nor flattery.<br>Map: seed 1; bars: mean of three seeds.', {
        x: 410,
        y: 278,
        size: 13,
        color: faintInk,
      }),
    );
    const alt = `${title}: mean gaps ${gaps}; yes pays in ${wrong} of 56 wrong claims. RLHF at β = 0.03: flattery ${formatNumber(shares[0].value, 2)}, junk ${formatNumber(shares[1].value, 2)}.`;
    return { width: 740, height: 362, body: parts.join(''), alt };
  },
};
