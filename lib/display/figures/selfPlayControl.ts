import { rockPaperScissors } from '../../environments/rockPaperScissors';
import { exploitability } from '../../exact/exploitability';
import { selfPlay } from '../../exact/selfPlay';
import type { Control } from '../controls/control';
import { steps } from '../controls/steps';
import { formatNumber } from '../svg/formatNumber';
import { looks } from '../theme';
import { drawMixTriangle } from './mixTriangle';

export interface SelfPlayState {
  readonly learningRate: number;
  readonly entropy: number;
  readonly stakes: 'even' | 'uneven';
  readonly update: 'gradient' | 'weights';
}

const updates = 3000;

/**
 * Self-play of rock, paper, scissors, computed anew for each setting.
 *
 * @example
 * import { selfPlayControl, showControl } from './lib/index';
 * showControl(selfPlayControl, null, { stakes: 'even', entropy: 0.1 });
 * selfPlayControl.inputs(null).map(({ label }) => label); // → ['learning rate', 'entropy bonus τ', 'stakes', 'update']
 */
export const selfPlayControl: Control<SelfPlayState, null> = {
  name: 'selfPlay',
  title: 'Self-play: learning rate, entropy, stakes',
  start: () => ({ learningRate: 0.1, entropy: 0, stakes: 'uneven', update: 'gradient' }),
  inputs: () => [
    { kind: 'slider', key: 'learningRate', label: 'learning rate', values: [0.02, 0.05, 0.1, 0.2, 0.5] },
    { kind: 'slider', key: 'entropy', label: 'entropy bonus τ', values: steps(0, 0.3, 0.01) },
    {
      kind: 'choice',
      key: 'stakes',
      label: 'stakes',
      options: [
        { value: 'even', label: 'even' },
        { value: 'uneven', label: "rock's win pays 2" },
      ],
    },
    {
      kind: 'choice',
      key: 'update',
      label: 'update',
      options: [
        { value: 'gradient', label: 'policy gradient' },
        { value: 'weights', label: 'multiplicative weights' },
      ],
    },
  ],
  draw({ learningRate, entropy, stakes, update }) {
    const { payoff } = rockPaperScissors({ stakes: stakes === 'even' ? [1, 1, 1] : [2, 1, 1] });
    const moments = selfPlay(payoff, { updates, learningRate, entropy, update, spread: 'even' });
    const last = moments[moments.length - 1];
    const loses = (mix: readonly number[]): string => formatNumber(exploitability(payoff, mix), 3);
    const notes = [
      `after ${formatNumber(updates)} updates a best responder wins`,
      `from the last policy: <b>${loses(last.policy)}</b> a game`,
      `from the average: <b>${loses(last.average)}</b> a game`,
    ];
    return drawMixTriangle({
      corners: ['rock', 'paper', 'scissors'],
      title: 'Self-play',
      paths: [
        { points: moments.map((moment) => moment.policy), label: 'policy, pale at first, dark at last' },
        {
          points: moments.map((moment) => moment.average),
          label: 'average of all so far',
          color: looks[1].color,
          dash: '5,3',
        },
      ],
      marks: [{ at: stakes === 'even' ? [1 / 3, 1 / 3, 1 / 3] : [0.25, 0.5, 0.25], label: 'equilibrium' }],
      notes,
      alt: `Self-play, ${stakes} stakes, ${update}, learning rate ${learningRate}, τ = ${entropy}. A best responder wins ${loses(last.policy)} from the last policy, ${loses(last.average)} from the average.`,
    });
  },
};
