import { makeRng } from '../../engine/rng';
import { finiteMdpEnvironment } from '../../environments/finiteMdpEnvironment';
import { shortCorridor } from '../../environments/shortCorridor';
import { exactValue } from '../../exact/exactValue';
import { tablePolicy } from '../../policies/tablePolicy';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { bar, dot, line } from '../svg/marks';
import { axisColor, looks } from '../theme';

export interface CorridorState {
  readonly kind: 'mix' | 'right' | 'left';
  readonly p: number;
  readonly epsilon: number;
  /** The moment at which the walkers are shown. */
  readonly moment: number;
  readonly seed: number;
}

const walkers = 200;
const longest = 60;
const hill = steps(0.02, 0.98, 0.01).map((p) => [p, corridorReturn(p)] as const);

function corridorReturn(p: number): number {
  return exactValue(shortCorridor(), tablePolicy([[1 - p, p]])).J;
}

/** Where each walker stands at each moment, [walkers][steps]; 3 is the goal. */
export function walk(p: number, seed: number): number[][] {
  const rng = makeRng(seed);
  // The cell is asked of the world that shows it; the walkers do not look.
  const corridor = finiteMdpEnvironment(shortCorridor({ sees: 'state' }), { maxEpisodeSteps: longest });
  return Array.from({ length: walkers }, () => {
    const cells = [corridor.reset(rng)[0]];
    for (let ended = false; !ended;) {
      const step = corridor.step(rng() < p ? 1 : 0);
      cells.push(step.observation[0]);
      ended = step.terminated || step.truncated;
    }
    return cells;
  });
}

/**
 * The corridor's hill, and 200 blind walkers: when they arrive, and where the first 20 of them stand.
 *
 * @example
 * import { corridorControl, showControl } from './lib/index';
 * showControl(corridorControl, null, { kind: 'right', epsilon: 0.2 });
 * corridorControl.inputs(null).map(({ label }) => label); // → ['policy', 'p', 'ε', 'after … steps', 'New walkers']
 */
export const corridorControl: Control<CorridorState, null> = {
  name: 'corridor',
  title: 'Blind walkers in the short corridor',
  start: () => ({ kind: 'mix', p: 0.59, epsilon: 0.1, moment: 5, seed: 1 }),
  inputs: () => [
    {
      kind: 'choice',
      key: 'kind',
      label: 'policy',
      options: [
        { value: 'mix', label: 'right with p' },
        { value: 'right', label: 'ε-greedy, mostly right' },
        { value: 'left', label: 'ε-greedy, mostly left' },
      ],
    },
    { kind: 'slider', key: 'p', label: 'p', values: steps(0.02, 0.98, 0.01) },
    { kind: 'slider', key: 'epsilon', label: 'ε', values: steps(0.04, 1, 0.02) },
    { kind: 'slider', key: 'moment', label: 'after … steps', values: steps(0, longest, 1) },
    { kind: 'button', label: 'New walkers', press: (state) => ({ ...state, seed: state.seed + 1 }) },
  ],
  draw({ kind, p: mixed, epsilon, moment, seed }) {
    const p = kind === 'mix' ? mixed : kind === 'right' ? 1 - epsilon / 2 : epsilon / 2;
    const J = corridorReturn(p);
    const left = axes(
      { left: 56, top: 44, width: 290, height: 170 },
      { domain: [0, 1], label: 'p, how often right' },
      { domain: [-90, 0], label: 'J, exact' },
    );
    const runs = walk(p, seed);
    const counts = Array.from({ length: longest / 3 }, () => 0);
    runs.forEach(
      (cells) =>
        cells[cells.length - 1] === 3 && counts[Math.min(counts.length - 1, Math.floor((cells.length - 2) / 3))]++,
    );
    const arrived = counts.reduce((sum, n) => sum + n, 0);
    const right = axes(
      { left: 420, top: 44, width: 300, height: 170 },
      { domain: [0, longest], label: 'arrives after (steps)' },
      { domain: [0, Math.max(20, ...counts)], label: `walkers (of ${walkers})` },
    );
    const shown = Math.max(-90, J);
    const parts = [
      left.svg,
      line(
        hill.map(([a, b]) => [left.x(a), left.y(Math.max(-90, b))]),
        { color: looks[0].color, width: 3 },
      ),
      dot(left.x(p), left.y(shown), 7, { fill: looks[1].color }),
      svgText(`<b>p = ${formatNumber(p, 2)}, J = ${formatNumber(J, 1)}</b>`, { x: 150, y: 30, size: 15 }),
      right.svg,
      ...counts.map((n, i) =>
        bar(right.x(3 * i + 0.2), right.y(0), right.x(3 * i + 2.8), right.y(n), { fill: looks[0].color }),
      ),
      svgText(`${walkers - arrived} still walk after ${longest}`, { x: 540, y: 30, size: 13 }),
    ];
    const names = ['cell 0', 'cell 1 (swapped)', 'cell 2', 'goal'];
    const cells = runs.slice(0, 20).map((run) => run[Math.min(moment, run.length - 1)]);
    names.forEach((name, cell) => {
      const x0 = 56 + cell * 166;
      parts.push(
        bar(x0, 276, x0 + 160, 336, {
          fill: cell === 3 ? '#E3F1E9' : cell === 1 ? '#F6EBDD' : '#FFFFFF',
          stroke: axisColor,
        }),
      );
      parts.push(svgText(name, { x: x0 + 8, y: 293, size: 13 }));
      const here = cells.filter((each) => each === cell).length;
      for (let i = 0; i < here; i++)
        parts.push(dot(x0 + 14 + 14.5 * (i % 10), 307 + 16 * Math.floor(i / 10), 5.5, { fill: looks[1].color }));
    });
    const alt = `p = ${formatNumber(p, 2)}: J = ${formatNumber(J, 1)}. ${arrived} of ${walkers} walkers arrive within ${longest} steps. After ${moment} steps ${cells.filter((cell) => cell === 3).length} of 20 are at the goal.`;
    return { width: 740, height: 346, body: parts.join(''), alt };
  },
};
