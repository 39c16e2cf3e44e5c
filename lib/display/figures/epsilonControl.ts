import type { Control } from '../controls/control';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { faintInk, looks } from '../theme';

export interface EpsilonState {
  readonly epsilon: number;
}

export interface EpsilonData {
  readonly epsilons: readonly number[];
  /** The exact return of each. */
  readonly returns: readonly number[];
}

/**
 * What ε costs for ever: the exact return of the ε-greedy policy on values without any error.
 *
 * @example
 * import { epsilonControl, showControl } from './lib/index';
 * const data = { epsilons: [0, 0.1, 0.2], returns: [0.7, 0.6, 0.4] };
 * showControl(epsilonControl, data);
 * epsilonControl.draw({ epsilon: 0.1 }, data).alt; // → 'ε = 0.1: J = 0.600, 0.100 less than without ε.'
 */
export const epsilonControl: Control<EpsilonState, EpsilonData> = {
  name: 'epsilon',
  title: 'What ε costs',
  start: () => ({ epsilon: 0.1 }),
  inputs: ({ epsilons }) => [{ kind: 'slider', key: 'epsilon', label: 'ε', values: epsilons }],
  draw({ epsilon }, { epsilons, returns }) {
    const at = epsilons.reduce(
      (near, e, i) => (Math.abs(e - epsilon) < Math.abs(epsilons[near] - epsilon) ? i : near),
      0,
    );
    const J = returns[at];
    const { x, y, svg } = axes(
      { left: 60, top: 36, width: 430, height: 190 },
      { domain: [0, 1], label: 'ε, share of random moves' },
      { domain: [-1.7, 1], label: 'J, exact (reward an episode)' },
    );
    const curve = line(
      epsilons.map((e, i) => [x(e), y(returns[i])]),
      { color: looks[0].color, width: 3 },
    );
    const drop = line(
      [
        [x(epsilon), y(returns[0])],
        [x(epsilon), y(J)],
      ],
      { color: looks[1].color, width: 2, dash: '5,3' },
    );
    const lost = formatNumber(returns[0] - J, 3);
    const text = [
      svgText(`<b>J = ${formatNumber(J, 3)}</b>`, { x: 515, y: 90, size: 20 }),
      svgText(`${lost} less than without ε`, { x: 515, y: 118, size: 14, color: faintInk }),
    ];
    const alt = `ε = ${formatNumber(epsilon)}: J = ${formatNumber(J, 3)}, ${lost} less than without ε.`;
    return {
      width: 740,
      height: 280,
      body: svg + curve + drop + dot(x(epsilon), y(J), 7, { fill: looks[1].color }) + text.join(''),
      alt,
    };
  },
};
