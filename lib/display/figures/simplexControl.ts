import { softmax } from '../../policies/softmax';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { corners, drawSimplex } from './simplex';

/** Logits of actions 1 and 2 (the third's is 0), and which action was rewarded. */
export interface SimplexState {
  readonly first: number;
  readonly second: number;
  readonly action: number;
}

/**
 * The triangle of policies: drag the point, choose the action.
 *
 * @example
 * import { showControl, simplexControl } from './lib/index';
 * showControl(simplexControl, null, { first: 0, second: 0, action: 2 });
 * simplexControl.draw({ first: 0, second: 0, action: 2 }, null).alt.split('. ')[0]; // → 'Policy (0.333, 0.333, 0.333), action 3 rewarded'
 */
export const simplexControl: Control<SimplexState, null> = {
  name: 'simplex',
  title: 'The score of a softmax over three actions',
  start: () => ({ first: Math.log(6), second: Math.log(3), action: 2 }),
  inputs: () => [
    {
      kind: 'choice',
      key: 'action',
      label: 'rewarded action',
      options: [0, 1, 2].map((value) => ({ value, label: String(value + 1) })),
    },
    {
      kind: 'slider',
      key: 'first',
      label: 'logit 1',
      values: steps(-4, 4, 0.1),
      format: (z) => z.toFixed(1).replace('-', '−'),
    },
    {
      kind: 'slider',
      key: 'second',
      label: 'logit 2',
      values: steps(-4, 4, 0.1),
      format: (z) => z.toFixed(1).replace('-', '−'),
    },
  ],
  draw: ({ first, second, action }) => drawSimplex([first, second, 0], action),
  point: ({ x, y }, state) => ({ ...state, ...logitsAt(x, y) }),
};

/** The logits of the policy at a place in the triangle; outside, of the nearest one that still tries everything. */
function logitsAt(x: number, y: number): { first: number; second: number } {
  const [a, b, c] = corners;
  const third = (a.y - y) / (a.y - c.y);
  const second = (x - a.x - third * (c.x - a.x)) / (b.x - a.x);
  const shares = [1 - second - third, second, third].map((share) => Math.max(0.02, share));
  const pi = softmax(shares.map(Math.log));
  return { first: Math.log(pi[0] / pi[2]), second: Math.log(pi[1] / pi[2]) };
}
