import { plotSvg } from '../lib/display/plot';
import { short, type Spread } from './figures';

const names = {
  pytorch: 'PyTorch, Gymnasium',
  tensorflow: 'ours, TensorFlow engine',
  simd: 'ours, SIMD engine',
  c: 'C, the limit',
} as const;

/** The lesson's program on every engine, as steps a second: SVG text. */
export function picture(stepsPerSecond: Partial<Record<keyof typeof names, Spread>>, machine: string): string {
  const known = (Object.keys(names) as (keyof typeof names)[]).filter((who) => stepsPerSecond[who]);
  const rates = known.map((who) => stepsPerSecond[who]!);
  const alt = `Steps a second of the lesson's program: ${known.map((who, i) => `${names[who]} ${short(rates[i].median)}`).join('; ')}.`;
  // Points, not bars: a bar's length means nothing on a logarithmic axis.
  return plotSvg({
    data: [
      {
        type: 'scatter',
        mode: 'markers',
        y: known.map((who, i) => `${names[who]}: ${short(rates[i].median)}`),
        x: rates.map(({ median }) => median),
        error_x: {
          type: 'data',
          array: rates.map(({ high, median }) => high - median),
          arrayminus: rates.map(({ low, median }) => median - low),
          symmetric: false,
        },
        marker: { size: 10 },
      },
    ],
    layout: {
      width: 820,
      height: 320,
      title: { text: `The lesson's program (${machine})` },
      xaxis: { title: { text: 'environment steps a second, median and range; log scale' }, type: 'log' },
      yaxis: { title: { text: '' } },
    },
    alt,
  });
}
