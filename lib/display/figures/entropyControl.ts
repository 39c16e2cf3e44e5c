import { entropy } from '../../policies/entropy';
import { softmax } from '../../policies/softmax';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { bar, line } from '../svg/marks';
import { faintInk, ink, inkOf, looks } from '../theme';

/** How often A is chosen over the updates, in the mean of many agents that started stuck on B. */
export interface EntropyData {
  readonly updates: readonly number[];
  readonly curves: readonly { readonly name: string; readonly shares: readonly number[] }[];
}

const q = [100, 95, 80];

/** What J + βH asks for: π = softmax(Q / β); its J. */
export function entropyGoal(beta: number): { pi: number[]; J: number } {
  const pi = Array.from(softmax(q.map((value) => value / beta)));
  return { pi, J: pi.reduce((sum, p, a) => sum + p * q[a], 0) };
}

/**
 * The goal that an entropy bonus sets, beside what agents did that started stuck.
 *
 * @example
 * import { entropyControl, showControl } from './lib/index';
 * const data = { updates: [0, 100], curves: [{ name: 'no bonus', shares: [0.01, 0.02] }] };
 * showControl(entropyControl, data);
 * entropyControl.draw({ beta: 5 }, data).alt; // → 'β = 5: the goal is (0.721, 0.265, 0.013) with J = 98.41. Mean p(A) at the end: no bonus: 0.020.'
 */
export const entropyControl: Control<{ readonly beta: number }, EntropyData> = {
  name: 'entropy',
  title: 'What an entropy bonus of β asks for',
  start: () => ({ beta: 5 }),
  inputs: () => [{ kind: 'slider', key: 'beta', label: 'β, in units of reward', values: [0.5, ...steps(1, 20, 0.5)] }],
  draw({ beta }, { updates, curves }) {
    const { pi, J } = entropyGoal(beta);
    const goal = axes(
      { left: 46, top: 60, width: 190, height: 230 },
      {
        domain: [0, 3],
        ticks: [0.5, 1.5, 2.5],
        grid: false,
        format: (at) => ['A 100', 'B 95', 'C 80'][Math.floor(at)],
      },
      { domain: [0, 1], label: 'π', ticks: [0, 0.5, 1] },
      'the goal: softmax(Q / β)',
    );
    const parts = [goal.svg];
    pi.forEach((p, a) => {
      parts.push(bar(goal.x(a + 0.2), goal.y(0), goal.x(a + 0.8), goal.y(p), { fill: looks[0].color }));
      parts.push(svgText(formatNumber(p, 3), { x: goal.x(a + 0.5), y: goal.y(p) - 5, anchor: 'middle', size: 13 }));
    });
    parts.push(
      svgText(`J = <b>${formatNumber(J, 2)}</b> of 100 · H = ${formatNumber(entropy(pi), 2)} nats`, { x: 46, y: 340 }),
    );
    const way = axes(
      { left: 310, top: 60, width: 270, height: 230 },
      { domain: [0, updates[updates.length - 1]], label: 'updates' },
      { domain: [0, 1], label: 'mean p(A)', ticks: [0, 0.5, 1] },
      'agents that start stuck on B',
    );
    parts.push(way.svg);
    parts.push(
      line(
        [
          [way.x(0), way.y(pi[0])],
          [way.x(updates[updates.length - 1]), way.y(pi[0])],
        ],
        { color: ink, width: 1.5, dash: '4,4' },
      ),
    );
    const dashes = [undefined, '8,4', '2,4', '8,3,2,3'];
    let free = Infinity;
    const ends = curves
      .map(({ name, shares }, i) => ({ name, i, end: shares[shares.length - 1] }))
      .sort((a, b) => a.end - b.end)
      .map((one) => ({ ...one, top: (free = Math.min(way.y(one.end), free - 18)) }));
    curves.forEach(({ shares }, i) =>
      parts.push(
        line(
          shares.map((share, k) => [way.x(updates[k]), way.y(share)] as const),
          { color: looks[i].color, width: 2.5, dash: dashes[i] },
        ),
      ),
    );
    ends.forEach(({ name, i, top }) =>
      parts.push(svgText(name, { x: 588, y: top, baseline: 'middle', size: 13, color: inkOf(looks[i].color) })),
    );
    parts.push(
      svgText(`dashed: the goal’s p(A) at β = ${formatNumber(beta)}`, { x: 310, y: 354, size: 13, color: faintInk }),
    );
    const said = curves.map(({ name, shares }) => `${name}: ${formatNumber(shares[shares.length - 1], 3)}`).join(', ');
    const alt = `β = ${formatNumber(beta)}: the goal is (${pi.map((p) => formatNumber(p, 3)).join(', ')}) with J = ${formatNumber(J, 2)}. Mean p(A) at the end: ${said}.`;
    return { width: 720, height: 364, body: parts.join(''), alt };
  },
};
