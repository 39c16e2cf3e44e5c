import { makeRng } from '../../engine/rng';
import { momentsOf } from '../../exact/momentsOf';
import { sampleMeans } from '../../exact/sampleMeans';
import type { SingleEstimate } from '../../exact/singleEstimates';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { arrow, dot, line } from '../svg/marks';
import { faintInk, inkOf } from '../theme';

export interface CloudOptions {
  /** Episodes that are averaged; 1 shows each possible estimate, more shows samples of means. */
  readonly n: number;
  readonly seed: number;
  /** What the weights are called. */
  readonly weight: string;
}

const colors = { uphill: '#0072B2', against: '#D55E00', silent: '#8A8A8A' };
const repeats = 300;

/**
 * The cloud of gradient estimates in the plane (shore, ice), the truth as an arrow, and the line that parts uphill from
 * downhill. Of one episode each possible estimate is a disc, as large as it is probable.
 */
export function drawCloud(said: readonly SingleEstimate[], { n, seed, weight }: CloudOptions): Drawing {
  const { mean: truth, variance } = momentsOf(said);
  const box = { left: 60, top: 42, width: 322, height: 506 };
  const { x, y, svg } = axes(
    box,
    { domain: [-7, 7], label: 'shore component', ticks: [-5, 0, 5] },
    { domain: [-3, 19], label: 'ice component (fish per logit)', ticks: [0, 5, 10, 15] },
  );
  const size = Math.hypot(truth[0], truth[1]);
  const level = [-truth[1] / size, truth[0] / size].map((part) => part * 6.6);
  const parts = [
    svg,
    line(
      [
        [x(-level[0]), y(-level[1])],
        [x(level[0]), y(level[1])],
      ],
      { color: faintInk, width: 1.5, dash: '4,4' },
    ),
  ];
  const points =
    n === 1
      ? merge(said)
      : sampleMeans(said, { n, repeats, rng: makeRng(seed) }).map((value) => ({ probability: 1 / repeats, value }));
  const share = { uphill: 0, against: 0, silent: 0 };
  for (const { probability, value } of points) {
    const along = value[0] * truth[0] + value[1] * truth[1];
    const kind = Math.abs(along) < 1e-12 ? 'silent' : along > 0 ? 'uphill' : 'against';
    share[kind] += probability;
    const radius = n === 1 ? Math.sqrt(probability) * 42 : 3;
    const edge = n === 1 ? { stroke: '#222222', opacity: 0.6 } : { opacity: 0.45 };
    parts.push(dot(x(value[0]), y(value[1]), radius, { fill: colors[kind], ...edge }));
  }
  parts.push(arrow(x(0), y(0), x(truth[0]), y(truth[1]), { width: 3.5 }));
  const noise = Math.sqrt(variance / n);
  const facts = [
    `<b>weight: ${weight}</b>`,
    n === 1 ? 'each disc: what one day may say' : `each dot: the mean of ${n} days (${repeats} dots)`,
    `black arrow: the truth (${formatNumber(truth[0], 3)}, ${formatNumber(truth[1], 3)})`,
    `mean of all: the same, exactly`,
    `noise (rms error): ${formatNumber(noise, 2)} = ${formatNumber((100 * noise) / size, 0)} % of the truth`,
  ];
  facts.forEach((text, i) => parts.push(svgText(text, { x: 410, y: 70 + 26 * i, size: 14 })));
  (['uphill', 'against', 'silent'] as const).forEach((kind, i) => {
    const text = `${{ uphill: 'uphill', against: 'downhill', silent: 'level or nothing' }[kind]}: ${formatNumber(100 * share[kind], 1)} %`;
    parts.push(dot(418, 226 + 28 * i, 8, { fill: colors[kind] }));
    parts.push(svgText(text, { x: 434, y: 231 + 28 * i, size: 15, bold: true, color: inkOf(colors[kind]) }));
  });
  parts.push(
    svgText('dashed line: what lies below it<br>points downhill', { x: 410, y: 330, size: 13, color: faintInk }),
  );
  const alt = `Cloud of gradient estimates, weight ${weight}, ${n} day${n > 1 ? 's' : ''}: ${formatNumber(100 * share.uphill, 1)} % uphill, ${formatNumber(100 * share.against, 1)} % downhill, ${formatNumber(100 * share.silent, 1)} % level. Noise ${formatNumber(noise, 2)}, truth ${formatNumber(size, 2)} long.`;
  return { width: 740, height: 600, body: parts.join(''), alt };
}

/** Days that say the same are one disc. */
function merge(said: readonly SingleEstimate[]): SingleEstimate[] {
  const discs = new Map<string, SingleEstimate>();
  for (const { probability, value } of said) {
    const key = value.map((part) => (part + 0).toFixed(9)).join();
    discs.set(key, { probability: probability + (discs.get(key)?.probability ?? 0), value });
  }
  return [...discs.values()].sort((a, b) => b.probability - a.probability);
}
