import type { Control } from '../controls/control';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { faintInk, looks } from '../theme';

export interface StartSigmaState {
  readonly index: number;
}

/** One start of σ, over seeds. */
export interface StartSigma {
  readonly sigma: number;
  /** Mean return of the mean action at the end, one a seed. */
  readonly scores: readonly number[];
  /** Median σ at the end. */
  readonly finalSigma: number;
  /** Interquartile mean over seeds of the mean of 20 episodes, at the steps of the data. */
  readonly curve: readonly number[];
}

/** What bench/start-sigma.ts writes. */
export interface StartSigmaData {
  readonly steps: readonly number[];
  readonly starts: readonly StartSigma[];
}

/**
 * What the first σ of a Gaussian policy does to 20 seeds of CartPole with a continuous force; trained beforehand.
 *
 * @example
 * import { showControl, startSigmaControl } from './lib/index';
 * import startSigma from './notebooks/data/start-sigma.json';
 * showControl(startSigmaControl, startSigma);
 * startSigmaControl.inputs(startSigma).map(({ label }) => label); // → ['σ at the start']
 */
export const startSigmaControl: Control<StartSigmaState, StartSigmaData> = {
  name: 'startSigma',
  title: 'The first σ of a Gaussian policy',
  start: ({ starts }) => ({ index: starts.length - 2 }),
  inputs: ({ starts }) => [
    {
      kind: 'slider',
      key: 'index',
      label: 'σ at the start',
      values: starts.map((_, i) => i),
      format: (i) => formatNumber(starts[i].sigma, 2),
    },
  ],
  draw({ index }, { steps, starts }) {
    const { sigma, scores, finalSigma, curve } = starts[index];
    const left = axes(
      { left: 60, top: 44, width: 300, height: 210 },
      {
        domain: [0, steps[steps.length - 1]],
        label: 'environment steps',
        ticks: [0, 50_000, 100_000, 150_000],
        format: (n) => `${n / 1000}k`,
      },
      { domain: [0, 500], label: 'steps an episode, with dice (IQM of 20 seeds)', ticks: [0, 100, 200, 300, 400, 500] },
    );
    const others = starts.map(({ curve: other }) =>
      line(
        other.map((value, i) => [left.x(steps[i]), left.y(value)]),
        { color: '#C8C8C8', width: 1 },
      ),
    );
    const bold = line(
      curve.map((value, i) => [left.x(steps[i]), left.y(value)]),
      { color: looks[0].color, width: 3 },
    );
    const right = axes(
      { left: 440, top: 84, width: 120, height: 170 },
      { domain: [0, 20], label: 'seed', ticks: [0, 10, 20] },
      { domain: [0, 500], label: 'steps at the end, without dice', ticks: [0, 250, 500] },
    );
    const solved = scores.filter((score) => score >= 475).length;
    const dots = scores.map((score, i) =>
      dot(right.x(i + 0.5), right.y(score), 4, { fill: looks[score >= 475 ? 0 : 1].color }),
    );
    const text = [
      svgText(`<b>${solved} of ${scores.length}</b>`, { x: 585, y: 130, size: 22 }),
      svgText('stand ≥ 475 steps', { x: 585, y: 154, size: 13, color: faintInk }),
      svgText(`σ: ${formatNumber(sigma, 2)} → ${formatNumber(finalSigma, 2)}`, { x: 585, y: 190, size: 14 }),
    ];
    return {
      width: 740,
      height: 306,
      body: left.svg + others.join('') + bold + right.svg + dots.join('') + text.join(''),
      alt: `σ = ${formatNumber(sigma, 2)} at the start: the mean action of ${solved} of ${scores.length} seeds stands for 475 steps or more; σ ends at ${formatNumber(finalSigma, 2)}.`,
    };
  },
};
