import { singleEstimates } from '../../exact/singleEstimates';
import type { Control } from '../controls/control';
import { logSteps } from '../controls/steps';
import { drawCloud } from './cloud';
import { thinIceDays } from './thinIceDays';

export interface CloudState {
  readonly weight: 'R' | 'G';
  readonly n: number;
  readonly seed: number;
}

const days = thinIceDays([0, 0]);
const said = { R: singleEstimates(days, 'full-return'), G: singleEstimates(days) };

/**
 * The cloud of estimates: which weight, how many days are averaged, other days.
 *
 * @example
 * import { cloudControl, showControl } from './lib/index';
 * showControl(cloudControl, null, { weight: 'G', n: 10 });
 * cloudControl.inputs(null).map(({ label }) => label); // → ['weight', 'days averaged', 'Other days']
 */
export const cloudControl: Control<CloudState, null> = {
  name: 'cloud',
  title: 'What single days, and means of days, say of the gradient',
  start: () => ({ weight: 'R', n: 1, seed: 1 }),
  inputs: () => [
    {
      kind: 'choice',
      key: 'weight',
      label: 'weight',
      options: [
        { value: 'R', label: 'whole return R' },
        { value: 'G', label: 'reward-to-go G' },
      ],
    },
    { kind: 'slider', key: 'n', label: 'days averaged', values: logSteps(1, 100, 13) },
    {
      kind: 'button',
      label: 'Other days',
      press: (state) => ({ ...state, seed: state.seed + 1 }),
      enabled: ({ n }) => n > 1,
    },
  ],
  draw: ({ weight, n, seed }) =>
    drawCloud(said[weight], { n, seed, weight: weight === 'R' ? 'whole return R' : 'reward-to-go G' }),
};
