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
  return plotSvg({
    data: [
      {
        type: 'bar',
        orientation: 'h',
        y: known.map((who) => names[who]),
        x: rates.map(({ median }) => median),
        text: rates.map(({ median }) => short(median)),
        textposition: 'outside',
        error_x: {
          type: 'data',
          array: rates.map(({ high, median }) => high - median),
          arrayminus: rates.map(({ low, median }) => median - low),
          symmetric: false,
        },
        marker: { color: known.map((who) => (who === 'pytorch' ? '#999999' : who === 'c' ? '#555555' : '#0072b2')) },
      },
    ],
    layout: {
      title: { text: `The lesson's program to a mean of 475 (${machine})` },
      xaxis: { title: { text: 'environment steps a second (log scale)' }, type: 'log' },
      yaxis: { title: { text: '' } },
    },
    alt,
  });
}
