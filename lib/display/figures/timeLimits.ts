import type { Layout } from 'plotly.js-dist';
import type { Data, Figure } from '../figure';
import { inkOf, looks } from '../theme';

/** One way to read a cut by the clock. */
export interface TimeLimitReading {
  /** What comes after the cut, in a word or two. */
  readonly after: string;
  /** G at each step of one episode that the clock cut. */
  readonly returns: ArrayLike<number>;
  /** What the trained agents scored in a test with a longer clock, one a seed. */
  readonly tested: readonly number[];
}

/**
 * Left: what each action of a cut episode is told, by two readings of the cut. Right: how the agents do in the test.
 *
 * @param testedAt the test's clock, in steps: where its axis ends
 * @example
 * import { plot, rewardToGo, timeLimits } from './lib/index';
 * const read = (after: number) => ({ after: String(after), returns: rewardToGo([1, 1, 1], 0.99, after), tested: [40, 50, 60] });
 * const figure = timeLimits([read(0), read(100)], 500);
 * plot(figure);
 * figure.panelTitles; // → ['What each action is told', '3 agents each, tested']
 */
export function timeLimits(readings: readonly [TimeLimitReading, TimeLimitReading], testedAt: number): Figure {
  const look = (k: number) => looks[1 - k];
  const data = readings.flatMap(({ returns, tested }, k): Data[] => [
    {
      type: 'scatter',
      mode: 'lines',
      x: Array.from(returns, (_, t) => t),
      y: Array.from(returns),
      showlegend: false,
      line: { color: look(k).color, width: 3, dash: look(k).dash },
    },
    {
      type: 'scatter',
      mode: 'markers',
      x: tested.map((_, i) => k + ((i % 5) - 2) * 0.06),
      y: [...tested],
      showlegend: false,
      marker: { color: look(k).color, symbol: look(k).symbol, size: 8 },
      xaxis: 'x2',
      yaxis: 'y2',
    },
  ]);
  const steps = readings[0].returns.length;
  const label = (k: number, x: number) => {
    const { returns, after } = readings[k];
    const y = returns[Math.round(x)] + (k ? -8 : 9);
    return { x, y, text: `then ${after}`, showarrow: false, font: { color: inkOf(look(k).color) } };
  };
  const layout: Partial<Layout> = {
    height: 340,
    grid: { rows: 1, columns: 2, pattern: 'independent' },
    xaxis: { title: { text: 'step of an episode that the clock cuts' } },
    yaxis: { title: { text: 'return from here on, G' }, rangemode: 'tozero' },
    xaxis2: {
      title: { text: 'after the cut comes' },
      range: [-0.5, 1.5],
      tickvals: [0, 1],
      ticktext: readings.map(({ after }) => after),
    },
    yaxis2: { title: { text: `steps, tested at ${testedAt}` }, range: [0, testedAt * 1.02] },
    annotations: [label(0, steps * 0.3), label(1, steps * 0.5)],
  };
  const told = readings.map(({ after, returns, tested }) => {
    const middle = [...tested].sort((a, b) => a - b)[Math.floor(tested.length / 2)];
    return `With ${after} after the cut, G goes from ${returns[0].toFixed(0)} to ${returns[steps - 1].toFixed(0)}, and the middle agent stands ${middle.toFixed(0)} steps in the test.`;
  });
  return {
    data,
    layout,
    panelTitles: ['What each action is told', `${readings[0].tested.length} agents each, tested`],
    alt: told.join(' '),
  };
}
