import type { Layout } from 'plotly.js-dist';
import type { Data, Figure } from '../figure';
import { niceTicks } from '../svg/scale';

/** What the picture reads of each update of a training. */
export interface LoggedUpdate {
  readonly steps: number;
  /** Of the episodes of this update. */
  readonly returns: readonly number[];
  readonly loss: number;
  /** In nats. */
  readonly entropy: number;
  readonly gradientNorm: number;
}

/**
 * What one training told, update by update, over environment steps: return, loss, entropy (dashed: that of a coin), and the
 * norm of the gradient. Loss and norm stand on log axes; a loss that is not positive leaves a gap.
 *
 * @throws RangeError for an empty log
 * @example
 * import { cartPole, makeRng, plot, train, trainingLog, type Progress } from './lib/index';
 * const log: Progress[] = [];
 * for await (const progress of train(cartPole(), { rng: makeRng(1), totalSteps: 1000 })) log.push(progress);
 * plot(trainingLog(log));
 * trainingLog(log).panelTitles; // → ['Return', 'Loss (log axis)', 'Entropy (dashed: a coin)', 'Gradient norm (log axis)']
 */
export function trainingLog(log: readonly LoggedUpdate[]): Figure {
  if (log.length === 0) throw new RangeError('trainingLog: there is no update');
  const steps = log.map((update) => update.steps);
  const until = steps[steps.length - 1];
  const returns = log.map(
    (update) => update.returns.reduce((sum, x) => sum + x, 0) / Math.max(1, update.returns.length),
  );
  const ticks = niceTicks(0, until, 3);
  const panels: [string, string, readonly number[], object][] = [
    ['Return', 'steps an episode', returns, { rangemode: 'tozero' }],
    ['Loss (log axis)', 'loss', log.map(({ loss }) => loss), { type: 'log' }],
    ['Entropy (dashed: a coin)', 'entropy (nats)', log.map(({ entropy }) => entropy), {}],
    ['Gradient norm (log axis)', 'norm', log.map(({ gradientNorm }) => gradientNorm), { type: 'log' }],
  ];
  const layout: Record<string, unknown> = {
    height: 520,
    grid: { rows: 2, columns: 2, pattern: 'independent', ygap: 0.3, xgap: 0.44 },
  };
  const data = panels.map(([, unit, y, axis], k): Data => {
    const n = k ? k + 1 : '';
    const title = { text: k < 2 ? '' : 'environment steps' };
    layout[`xaxis${n}`] = {
      title,
      range: [0, until],
      tickvals: ticks,
      ticktext: ticks.map((at) => (at ? `${at / 1000}k` : '0')),
    };
    layout[`yaxis${n}`] = { title: { text: unit }, ...axis };
    const line = { color: '#0072B2', width: 1.5, dash: 'solid' };
    const kept = 'type' in axis ? y.map((value) => (value > 0 ? value : null)) : y;
    return {
      type: 'scatter',
      mode: 'lines',
      x: steps,
      y: kept,
      line,
      showlegend: false,
      xaxis: `x${n}`,
      yaxis: `y${n}`,
    } as Data;
  });
  const coin = { color: '#D55E00', width: 2, dash: 'dash' };
  const dashed = {
    type: 'scatter',
    mode: 'lines',
    x: [0, until],
    y: [Math.LN2, Math.LN2],
    line: coin,
    showlegend: false,
  };
  const ends = panels.map(
    ([name, , y]) => `${name.replace(/ \(.*/, '')} from ${y[0].toPrecision(3)} to ${y[y.length - 1].toPrecision(3)}`,
  );
  return {
    data: [...data, { ...dashed, xaxis: 'x3', yaxis: 'y3' } as Data],
    layout: layout as Partial<Layout>,
    panelTitles: panels.map(([name]) => name),
    alt: `One training over ${until.toLocaleString('en-US')} steps. ${ends.join('; ')}.`,
  };
}
