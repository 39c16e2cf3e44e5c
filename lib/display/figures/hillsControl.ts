import { climbHills, smoothedReturn } from '../../exact/smoothedReturn';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { cssColorAt } from '../still/colorAt';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { bar, dot, line } from '../svg/marks';
import { looks, sequential } from '../theme';

export interface HillsState {
  readonly mu: number;
  readonly sigma: number;
}

const box = { left: 60, top: 190, width: 460, height: 210 };
const above = { left: 60, top: 34, width: 460, height: 90 };
const [lowest, highest] = [0.05, 1.25];

/**
 * Where a Gaussian policy ends that climbs two hills exactly; drag its start.
 *
 * @example
 * import { hillsControl, showControl } from './lib/index';
 * showControl(hillsControl, null, { mu: 0.3, sigma: 0.1 });
 * hillsControl.draw({ mu: 0.3, sigma: 0.1 }, null).alt; // → 'The climb from μ = 0.30, σ = 0.10 ends at μ = 0.60 with J = 0.99.'
 */
export const hillsControl: Control<HillsState, null> = {
  name: 'hills',
  title: 'Two hills: drag the start of the climb',
  start: () => ({ mu: 0.7, sigma: 0.8 }),
  inputs: () => [
    { kind: 'slider', key: 'mu', label: 'start μ', values: steps(-1, 1, 0.05) },
    { kind: 'slider', key: 'sigma', label: 'start σ', values: steps(0.05, 1.25, 0.05) },
  ],
  point: ({ x, y }) => {
    const mu = Math.round((-1 + (2 * (x - box.left)) / box.width) * 20) / 20;
    const sigma = Math.round((highest - ((y - box.top) / box.height) * (highest - lowest)) * 20) / 20;
    return { mu: Math.max(-1, Math.min(1, mu)), sigma: Math.max(lowest, Math.min(highest, sigma)) };
  },
  draw({ mu, sigma }) {
    const top = axes(
      above,
      { domain: [-1, 1], ticks: [] },
      { domain: [0, 1.05], ticks: [0, 0.5, 1], label: 'reward of an action' },
    );
    const map = axes(
      box,
      { domain: [-1, 1], label: 'μ' },
      { domain: [lowest, highest], ticks: [0.25, 0.5, 0.75, 1], label: 'σ; the darker, the higher J(μ, σ)' },
    );
    const parts: string[] = [];
    const [columns, rows] = [64, 30];
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j < rows; j++) {
        const [a, s] = [-1 + (2 * (i + 0.5)) / columns, lowest + ((highest - lowest) * (j + 0.5)) / rows];
        const [x0, x1] = [map.x(a - 1 / columns), map.x(a + 1 / columns)];
        const half = (highest - lowest) / rows / 2;
        parts.push(
          bar(x0, map.y(s - half), x1 + 0.3, map.y(s + half) - 0.3, {
            fill: cssColorAt(sequential, 0, 1, smoothedReturn(a, s)),
          }),
        );
      }
    }
    const path = climbHills(mu, sigma);
    const [endMu, endSigma] = path[path.length - 1];
    const xs = steps(-1, 1, 0.01);
    parts.push(map.svg, top.svg);
    parts.push(
      line(
        xs.map((a) => [top.x(a), top.y(smoothedReturn(a, 0))]),
        { color: looks[0].color, width: 3 },
      ),
    );
    parts.push(
      line(
        xs.map((a) => [top.x(a), top.y(smoothedReturn(a, sigma))]),
        { color: looks[1].color, width: 2, dash: '5,3' },
      ),
    );
    const low = (s: number): number => Math.max(lowest, Math.min(highest, s));
    parts.push(
      line(
        path.map(([a, s]) => [map.x(a), map.y(low(s))]),
        { color: looks[1].color, width: 3 },
      ),
    );
    parts.push(dot(map.x(mu), map.y(sigma), 8, { fill: '#FFFFFF', stroke: looks[1].color, width: 3 }));
    parts.push(dot(map.x(endMu), map.y(low(endSigma)), 6, { fill: looks[1].color }));
    const J = smoothedReturn(endMu, endSigma);
    const notes = [
      `start: μ = ${formatNumber(mu, 2)}, σ = ${formatNumber(sigma, 2)}`,
      `end: μ = ${formatNumber(endMu, 2)}, σ = ${formatNumber(endSigma, 2)}`,
      `<b>J = ${formatNumber(J, 2)}</b>${J < 0.9 ? ' (best: 1.00)' : ', the best'}`,
    ];
    notes.forEach((note, i) => parts.push(svgText(note, { x: 540, y: 230 + 26 * i, size: 14 })));
    parts.push(svgText('○ start, ● end: drag ○', { x: 540, y: 330, size: 13 }));
    parts.push(
      line(
        [
          [540, 56],
          [566, 56],
        ],
        { color: looks[0].color, width: 3 },
      ),
      svgText('the reward', { x: 574, y: 61, size: 13 }),
    );
    parts.push(
      line(
        [
          [540, 80],
          [566, 80],
        ],
        { color: looks[1].color, width: 2, dash: '5,3' },
      ),
      svgText('smoothed by the start σ', { x: 574, y: 85, size: 13 }),
    );
    const alt = `The climb from μ = ${formatNumber(mu, 2)}, σ = ${formatNumber(sigma, 2)} ends at μ = ${formatNumber(endMu, 2)} with J = ${formatNumber(J, 2)}.`;
    return { width: 740, height: 456, body: parts.join(''), alt };
  },
};
