import { banditMdp } from '../../environments/banditMdp';
import { leaveOneOut } from '../../estimators/leaveOneOut';
import { batchMoments } from '../../exact/batchMoments';
import type { Moments } from '../../exact/momentsOf';
import { weightedScore } from '../../exact/weightedScore';
import { softmaxPolicy } from '../../policies/softmaxPolicy';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { bar, line } from '../svg/marks';
import { axisColor, faintInk, ink, inkOf, looks } from '../theme';

export type BatchBaseline = 'own mean' | 'leave-one-out' | 'whitened';

const q = [100, 95, 80];
const pi = [0.2, 0.4, 0.4];
const truth = [2, 2, -4];

/**
 * The exact moments of the gradient from N draws of the lesson's A, B, C, judged by each other.
 *
 * @example
 * import { batchJudgedBy } from './lib/index';
 * batchJudgedBy('leave-one-out', 2).mean; // → [2, 2, -4]
 */
export function batchJudgedBy(kind: BatchBaseline, size: number): Moments {
  return batchMoments(
    banditMdp(q),
    softmaxPolicy([pi.map(Math.log)]),
    (batch) => {
      const weights = judged(
        batch.map((one) => one.return),
        kind,
      );
      const sum = [0, 0, 0];
      batch.forEach((one, i) => weightedScore(one, [weights[i] / size]).forEach((part, j) => (sum[j] += part)));
      return sum;
    },
    { size },
  );
}

function judged(returns: readonly number[], kind: BatchBaseline): number[] {
  if (kind === 'leave-one-out') {
    const others = leaveOneOut(returns);
    return returns.map((r, i) => r - others[i]);
  }
  const mean = returns.reduce((sum, r) => sum + r / returns.length, 0);
  const centred = returns.map((r) => r - mean);
  if (kind === 'own mean') return centred;
  const spread = Math.sqrt(centred.reduce((sum, x) => sum + x * x, 0) / (returns.length - 1));
  return centred.map((x) => (spread > 0 ? x / spread : 0));
}

const kinds: readonly BatchBaseline[] = ['own mean', 'leave-one-out', 'whitened'];
const titles = ['minus the mean of all N', 'minus the mean of the others', 'then divided by the sd'];

/**
 * N draws judge each other in three ways: shorter, right, bent.
 *
 * @example
 * import { leaveOneOutControl, showControl } from './lib/index';
 * showControl(leaveOneOutControl, null, { n: 4 });
 * leaveOneOutControl.inputs(null).map(({ label }) => label); // → ['N, draws in a batch']
 */
export const leaveOneOutControl: Control<{ readonly n: number }, null> = {
  name: 'leaveOneOut',
  title: 'A batch that judges itself',
  start: () => ({ n: 2 }),
  inputs: () => [{ kind: 'slider', key: 'n', label: 'N, draws in a batch', values: steps(2, 8, 1) }],
  draw({ n }) {
    const said: string[] = [];
    const parts = kinds.map((kind, panel) => {
      const { mean, variance } = batchJudgedBy(kind, n);
      const inner = mean.reduce((sum, part, i) => sum + part * truth[i], 0);
      const length = Math.hypot(...mean) / Math.sqrt(24);
      const angle = (180 / Math.PI) * Math.acos(Math.min(1, inner / (Math.hypot(...mean) * Math.sqrt(24))));
      // Whitened estimates have no unit: stretched so that the length is right, and only the direction can differ.
      const stretch = kind === 'whitened' ? 1 / length : 1;
      const left = 50 + 242 * panel;
      const { x, y, svg } = axes(
        { left, top: 74, width: 190, height: 190 },
        { domain: [0, 3], ticks: [0.5, 1.5, 2.5], grid: false, format: (at) => 'ABC'[Math.floor(at)] },
        { domain: [-5, 5], ticks: [-4, -2, 0, 2, 4] },
      );
      const bars = mean.map((part, a) =>
        bar(x(a + 0.2), y(0), x(a + 0.8), y(part * stretch), {
          fill: looks[panel === 1 ? 2 : panel === 0 ? 0 : 1].color,
        }),
      );
      const truths = truth.map((part, a) =>
        line(
          [
            [x(a + 0.08), y(part)],
            [x(a + 0.92), y(part)],
          ],
          { color: ink, width: 2.5 },
        ),
      );
      const zero = line(
        [
          [x(0), y(0)],
          [x(3), y(0)],
        ],
        { color: axisColor, width: 1 },
      );
      const list = `(${mean.map((part) => formatNumber(part, 2)).join(', ')})`;
      const facts = [
        `mean ${list}`,
        kind === 'whitened'
          ? `length: no unit (drawn × ${formatNumber(stretch, 1)})`
          : `length: <b>${formatNumber(100 * length, 1)} %</b> of ∇J`,
        `direction off by <b>${formatNumber(angle, 1)}°</b>`,
        `variance ${formatNumber(variance, 2)}`,
      ];
      said.push(
        `${titles[panel]}: ${list}, variance ${formatNumber(variance, 2)}, off by ${formatNumber(angle, 1)} degrees`,
      );
      const color = inkOf(looks[panel === 1 ? 2 : panel === 0 ? 0 : 1].color);
      const head = svgText(`<b>${titles[panel]}</b>`, { x: left, y: 56, size: 13, color });
      return (
        svg +
        zero +
        bars.join('') +
        truths.join('') +
        head +
        svgText(facts.join('<br>'), { x: left - 6, y: 294, size: 13, baseline: 'top' })
      );
    });
    parts.push(
      svgText(`Expected push on the logits of A, B, C with <b>N = ${n}</b>. Black strokes: the true ∇J = (2, 2, −4).`, {
        x: 44,
        y: 26,
      }),
    );
    parts.push(svgText('exact: all 3<sup>N</sup> batches', { x: 44, y: 384, size: 13, color: faintInk }));
    return {
      width: 748,
      height: 392,
      body: parts.join(''),
      alt: `N = ${n}. ${said.join('. ')}. The truth is (2, 2, −4).`,
    };
  },
};
