import { mean } from '../../statistics/mean';
import type { Data, Figure } from '../figure';
import { looks } from '../theme';

export interface RunCurvesOptions {
  /** Names with their units. */
  readonly xLabel: string;
  readonly yLabel: string;
  readonly yRange?: readonly [number, number];
  /** How many curves are drawn faintly; 20 unless given. The mean is always of all. */
  readonly faint?: number;
  readonly alt: string;
}

/**
 * Many runs of one experiment: some of them faint, the mean of all bold. x counts from 1.
 *
 * @param runs [runs][moments]
 * @throws RangeError if there are no runs
 * @example
 * import { plot, runCurves } from './lib/index';
 * const figure = runCurves([[1, 2, 4], [1, 4, 6]], { xLabel: 'pull', yLabel: 'reward', alt: 'Both rise.' });
 * plot(figure);
 * figure.data[2].y; // → [1, 3, 5]
 */
export function runCurves(runs: readonly ArrayLike<number>[], options: RunCurvesOptions): Figure {
  if (runs.length === 0) throw new RangeError('runCurves: there are no runs');
  const { xLabel, yLabel, yRange, faint = 20, alt } = options;
  const x = Array.from(runs[0], (_, i) => i + 1);
  const curve = (y: ArrayLike<number>, width: number, opacity: number): Data => ({
    type: 'scatter',
    mode: 'lines',
    x,
    y: Array.from(y),
    line: { color: looks[0].color, width, dash: 'solid' },
    opacity,
    showlegend: false,
  });
  const middle = x.map((_, i) => mean(runs.map((run) => run[i])));
  return {
    data: [...runs.slice(0, faint).map((run) => curve(run, 1, 0.3)), curve(middle, 4, 1)],
    layout: {
      height: 320,
      xaxis: { title: { text: xLabel } },
      yaxis: { title: { text: yLabel }, ...(yRange && { range: [...yRange] as [number, number] }) },
    },
    alt,
  };
}
