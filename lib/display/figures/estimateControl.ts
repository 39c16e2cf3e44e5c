import { shortCorridor } from '../../environments/shortCorridor';
import { returnMoments } from '../../exact/returnMoments';
import { tablePolicy } from '../../policies/tablePolicy';
import { episodesFor } from '../../statistics/episodesFor';
import type { Control } from '../controls/control';
import { logSteps, steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { looks } from '../theme';

export interface EstimateState {
  readonly p: number;
  readonly episodes: number;
  /** Per cent. */
  readonly wanted: number;
}

/**
 * How far an estimate of J may be off: the 95 % band of the short corridor, by formula.
 *
 * @example
 * import { estimateControl, showControl } from './lib/index';
 * showControl(estimateControl, null, { p: 0.9, episodes: 1000 });
 * estimateControl.inputs(null).map(({ label }) => label); // → ['episodes', 'p, how often right', 'wanted']
 */
export const estimateControl: Control<EstimateState, null> = {
  name: 'estimate',
  title: 'The error bar of an estimate',
  start: () => ({ p: 0.59, episodes: 100, wanted: 1 }),
  inputs: () => [
    {
      kind: 'slider',
      key: 'episodes',
      label: 'episodes',
      values: logSteps(10, 100_000, 33),
      format: (n) => formatNumber(n),
    },
    { kind: 'slider', key: 'p', label: 'p, how often right', values: steps(0.05, 0.95, 0.01) },
    {
      kind: 'choice',
      key: 'wanted',
      label: 'wanted',
      options: [1, 2, 5, 10].map((value) => ({ value, label: `±${value} %` })),
    },
  ],
  draw({ p, episodes, wanted }) {
    const { mean, sd } = returnMoments(shortCorridor(), tablePolicy([[1 - p, p]]));
    const bar = (n: number): number => (1.96 * sd) / Math.sqrt(n);
    const widest = bar(10);
    const { x, y, svg } = axes(
      { left: 66, top: 36, width: 400, height: 220 },
      {
        domain: [1, 5],
        ticks: [1, 2, 3, 4, 5],
        format: (power) => formatNumber(10 ** power),
        label: 'episodes (log scale)',
      },
      { domain: [mean - widest, mean + widest], label: 'estimate of J, 95 % band' },
    );
    const powers = steps(1, 5, 0.05);
    const upper = powers.map((power) => [x(power), y(mean + bar(10 ** power))] as const);
    const lower = powers.map((power) => [x(power), y(mean - bar(10 ** power))] as const);
    const area = `<path d="M${[...upper, ...[...lower].reverse()].map(([a, b]) => `${a.toFixed(1)},${b.toFixed(1)}`).join('L')}Z" fill="${looks[0].color}" opacity="0.18"/>`;
    const at = x(Math.log10(episodes));
    const half = bar(episodes);
    const marks = [
      line(
        [
          [x(1), y(mean)],
          [x(5), y(mean)],
        ],
        { color: looks[1].color, width: 2.5 },
      ),
      line(
        [
          [at, y(mean - half)],
          [at, y(mean + half)],
        ],
        { width: 4 },
      ),
      dot(at, y(mean), 5, { fill: '#222222' }),
    ];
    const needed = episodesFor(wanted / 100, { mean, sd });
    const percent = formatNumber((100 * half) / Math.abs(mean), 1);
    const notes = [
      `exact J = <b>${formatNumber(mean, 2)}</b>`,
      `sd of one return: <b>${formatNumber(sd, 2)}</b>`,
      `${formatNumber(episodes)} episodes: <b>±${percent} %</b>`,
      `for ±${wanted} %: <b>${formatNumber(needed)}</b> episodes`,
    ];
    const text = notes.map((note, i) => svgText(note, { x: 492, y: 90 + 30 * i, size: 15 })).join('');
    const alt = `p = ${p}: J = ${formatNumber(mean, 2)}, sd ${formatNumber(sd, 2)}. ${episodes} episodes give ±${percent} %; ±${wanted} % takes ${formatNumber(needed)} episodes.`;
    return { width: 740, height: 310, body: svg + area + marks.join('') + text, alt };
  },
};
