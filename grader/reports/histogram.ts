import { number } from './text';

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [720, 170, 44, 44];
const MOST_BARS = 12;

/** How many submissions have how many points, as a still picture. */
export function histogram(scores: readonly number[], most: number): string {
  // Whole points, and few enough that their labels do not touch.
  const width = Math.max(1, Math.ceil(most / MOST_BARS));
  const bars = Math.max(1, Math.ceil(most / width));
  const counts = new Array<number>(bars + 1).fill(0);
  // The last bar is for all points.
  for (const score of scores) counts[score >= most ? bars : Math.floor(score / width + 1e-9)]++;
  const highest = Math.max(1, ...counts);
  const step = (WIDTH - LEFT) / counts.length;
  const plot = HEIGHT - BOTTOM - 18;
  const drawn = counts.map((count, k) => {
    const height = (plot * count) / highest;
    const x = LEFT + k * step;
    const label = k === bars ? number(most) : width > 1 ? `${number(k * width)}–` : number(k * width);
    const top = HEIGHT - BOTTOM - height;
    return [
      `<rect x="${(x + 2).toFixed(1)}" y="${top.toFixed(1)}" width="${(step - 4).toFixed(1)}" height="${height.toFixed(1)}" fill="#0072B2"/>`,
      count
        ? `<text x="${(x + step / 2).toFixed(1)}" y="${(top - 5).toFixed(1)}" text-anchor="middle">${count}</text>`
        : '',
      `<text x="${(x + step / 2).toFixed(1)}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle" fill="#5A5A5A">${label}</text>`,
    ].join('');
  });
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Histogram of scores" style="width:100%;max-width:${WIDTH}px;font:13px system-ui,sans-serif">
<line x1="${LEFT}" x2="${WIDTH}" y1="${HEIGHT - BOTTOM}" y2="${HEIGHT - BOTTOM}" stroke="#8A8A8A"/>${drawn.join('')}
<text x="${(LEFT + WIDTH) / 2}" y="${HEIGHT - 6}" text-anchor="middle" fill="#5A5A5A">points</text>
<text transform="translate(14 ${(HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle" fill="#5A5A5A">submissions</text></svg>`;
}
