import type { Data, Figure } from '../figure';
import { looks } from '../theme';

/** One agent at one moment, evaluated twice. */
export interface TwoScores {
  readonly dice: number;
  readonly argmax: number;
}

/**
 * Agents by what they score with their dice and without: a dot above the diagonal is better without.
 *
 * @param most where both axes end, in steps
 * @example
 * import { plot, twoEvaluations } from './lib/index';
 * const figure = twoEvaluations({ A: [{ dice: 200, argmax: 300 }, { dice: 450, argmax: 400 }] });
 * plot(figure);
 * figure.alt.split('dice: ')[1]; // → 'A: 1 of 2.'
 */
export function twoEvaluations(groups: Readonly<Record<string, readonly TwoScores[]>>, most = 500): Figure {
  const names = Object.keys(groups);
  const dots = names.map((name, i): Data => ({
    type: 'scatter',
    mode: 'markers',
    name,
    x: groups[name].map(({ dice }) => dice),
    y: groups[name].map(({ argmax }) => argmax),
    marker: { color: looks[i].color, symbol: looks[i].symbol, size: 6, opacity: 0.6 },
  }));
  const diagonal: Data = {
    type: 'scatter',
    mode: 'lines',
    x: [0, most],
    y: [0, most],
    showlegend: false,
    line: { color: '#4D4D4D', width: 1, dash: 'dash' },
  };
  const above = names.map(
    (name) => `${name}: ${groups[name].filter((one) => one.argmax >= one.dice).length} of ${groups[name].length}`,
  );
  return {
    data: [diagonal, ...dots],
    layout: {
      height: 420,
      xaxis: { title: { text: 'steps, with dice' }, range: [0, most * 1.03] },
      yaxis: { title: { text: 'steps, argmax' }, range: [0, most * 1.03] },
    },
    alt: `Each dot is an agent at one moment of its training. On or above the diagonal, so as good or better without dice: ${above.join(', ')}.`,
  };
}
