import { movingMean } from '../statistics/movingMean';
import { targetLine } from './targetLine';
import { looks } from './theme';
import type { Layout } from 'plotly.js-dist';
import type { Data, Figure } from './figure';

/** What a learning curve shows. */
export interface LearningCurve {
  readonly title?: string;
  /** A line under the title, such as the seed or how the run ended. */
  readonly subtitle?: string;
  /** The name and unit of the returns. Default: 'return of an episode'. */
  readonly yLabel?: string;
  /** The return of each finished episode, in order. */
  readonly returns: ArrayLike<number>;
  /** How many episodes the bold line averages. Default: 100. */
  readonly window?: number;
  /** The return that counts as solved, drawn as a dotted line (CartPole-v1: 475). */
  readonly target?: number;
  /** The environment steps at which each episode ended; given, the axis counts steps instead of episodes. */
  readonly endSteps?: ArrayLike<number>;
  /** Up to where the axis goes, in episodes (or in steps, with `endSteps`). Default: as far as there are returns. */
  readonly until?: number;
}

/**
 * A figure of a training: the return of each episode, faint, and the mean of the last 100 (of fewer, at first), bold.
 *
 * @example
 * plot(learningCurve({ title: 'REINFORCE', returns: [12, 20, 35, 60], target: 475 }));
 */
export function learningCurve(options: LearningCurve): Figure {
  const { title, subtitle, yLabel = 'return of an episode', returns, window = 100, target, endSteps, until } = options;
  const means = Array.from(movingMean(returns, window));
  if (endSteps && endSteps.length !== returns.length) {
    throw new Error(`learningCurve: ${returns.length} returns, but ${endSteps.length} endSteps; expected one for each`);
  }
  const x = Array.from({ length: returns.length }, (_, index) => endSteps?.[index] ?? index + 1);
  const end = until ?? Math.max(10, x[x.length - 1] ?? 0);
  const color = looks[0].color;
  const latest = means.length > 0 ? Math.round(means[means.length - 1]) : undefined;
  const data: Data[] = [
    {
      type: 'scatter',
      mode: 'lines',
      x,
      y: Array.from(returns),
      name: 'episode',
      line: { color, width: 1 },
      opacity: 0.35,
    },
    { type: 'scatter', mode: 'lines', x, y: means, name: `mean of ${window}`, line: { color, width: 3 } },
  ];
  const layout: Partial<Layout> = {
    height: 350,
    xaxis: { title: { text: endSteps ? 'environment steps' : 'episode' }, range: [0, end] },
    yaxis: { title: { text: yLabel }, ...(lowest(returns) >= 0 ? { rangemode: 'tozero' } : {}) },
    ...(title ? { title: { text: title, ...(subtitle ? { subtitle: { text: subtitle } } : {}) } } : {}),
    ...(target === undefined ? {} : targetLine(target)),
  };
  const ending = latest === undefined ? 'nothing yet' : `the mean of the last ${window} ends at ${latest}`;
  const goal = target === undefined ? '' : `, the target is ${target}`;
  const alt = `${title ?? 'Learning curve'}${subtitle ? ` (${subtitle})` : ''}: ${returns.length} episodes; ${ending}${goal}.`;
  return { data, layout, alt };
}

function lowest(values: ArrayLike<number>): number {
  let low = Infinity;
  for (let i = 0; i < values.length; i += 1) low = Math.min(low, values[i]);
  return low;
}
