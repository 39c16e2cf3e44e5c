import { expect, test } from 'vitest';
import { recordingOutput } from '../../../lib/display/output';
import { seedCurves } from '../../../lib/display/seedCurves';
import { watchSeeds, type SeedsChartProgress } from '../../../lib/display/watchSeeds';
import { iqm } from '../../../lib/statistics/iqm';
import type { Data } from 'plotly.js-dist';

/** A seed whose episodes are all 10 steps long and return what they are told. */
const seed = (...returns: number[]): { returns: number[]; endSteps: number[] } => ({
  returns,
  endSteps: returns.map((_, i) => 10 * (i + 1)),
});
const lineOf = (data: readonly Data[], name: string): { x: number[]; y: number[]; xaxis: string } =>
  data.find((trace) => trace.name === name) as unknown as { x: number[]; y: number[]; xaxis: string };

test('the bold line is the interquartile mean of the seeds at each step, the faint ones are the seeds', () => {
  const seeds = [seed(0, 0, 0), seed(10, 20, 30), seed(20, 40, 60), seed(1000, 1000, 1000)];
  const { data } = seedCurves({ plain: seeds }, { window: 1, totalSteps: 30 });
  const bold = lineOf(data, 'plain');
  expect(bold.y[bold.y.length - 1]).toBe(iqm([0, 30, 60, 1000]));
  expect(bold.y[bold.y.length - 1]).toBe(45);
  const faint = data[0] as unknown as { y: (number | null)[] };
  expect(faint.y.filter((y) => y === null)).toHaveLength(4);
  expect(Math.max(...faint.y.map(Number))).toBe(1000);
});

test('the mean goes as far as all seeds have come, and waits for a seed without an episode', () => {
  const { data } = seedCurves({ plain: [seed(1, 2, 3, 4), seed(1, 2)] }, { totalSteps: 100, band: false });
  expect(Math.max(...lineOf(data, 'plain').x)).toBeLessThan(25);
  const waiting = seedCurves({ plain: [seed(1, 2), seed()] }, { totalSteps: 100 });
  expect(lineOf(waiting.data, 'plain')).toBeUndefined();
});

test('the band lies around the mean, and is the same in every drawing', () => {
  const seeds = Array.from({ length: 8 }, (_, i) => seed(i, 2 * i, 3 * i));
  const draw = (): readonly Data[] => seedCurves({ plain: seeds }, { window: 1 }).data;
  const [, low, high] = draw() as unknown as { y: number[] }[];
  const { y } = lineOf(draw(), 'plain');
  y.forEach((value, i) => {
    expect(low.y[i]).toBeLessThanOrEqual(value);
    expect(high.y[i]).toBeGreaterThanOrEqual(value);
  });
  expect(low.y[y.length - 1]).toBeLessThan(high.y[y.length - 1]);
  expect(draw()).toEqual(draw());
});

test('variants stand in panels on one scale, or share one panel without their seeds', () => {
  const groups = { A: [seed(1, 2), seed(2, 3)], B: [seed(5, 6), seed(6, 7)] };
  const apart = seedCurves(groups, { target: 5 });
  expect(apart.panelTitles).toEqual(['A', 'B']);
  expect(lineOf(apart.data, 'B').xaxis).toBe('x2');
  expect((apart.layout as { yaxis2: { matches: string } }).yaxis2.matches).toBe('y');
  expect(apart.layout?.shapes).toHaveLength(2);
  const together = seedCurves(groups, { seeds: false, target: 5 });
  expect(together.panelTitles).toBeUndefined();
  expect(lineOf(together.data, 'B').xaxis).toBe('x');
  expect(together.layout?.shapes).toHaveLength(1);
  expect(together.alt).toContain('2 seeds of A');
});

async function* training(): AsyncGenerator<SeedsChartProgress, string> {
  for (let n = 1; n <= 4; n++) {
    yield { curves: [seed(...Array(n).fill(7)), seed(...Array(n).fill(9))], finished: n === 4 ? 2 : 0, share: n / 4 };
  }
  return 'runs';
}

test('watchSeeds draws while they train, ends in the interactive figure, and hands on the runs', async () => {
  let time = 0;
  const output = recordingOutput();
  const runs = await watchSeeds(training(), { title: 'Two', output, now: () => (time += 150), totalSteps: 40 });
  expect(runs).toBe('runs');
  const html = String(output.bundles[0]['text/html']);
  expect(html).toContain('0 of 2 seeds · 25 %');
  expect(html).toContain('width:25%');
  const end = output.bundles[output.bundles.length - 1]['application/vnd.plotly.v1+json'];
  expect(JSON.stringify(end)).toContain('2 of 2 seeds');
});

test('watchSeeds left half-way says so', async () => {
  const output = recordingOutput();
  for await (const { share } of watchSeeds(training(), { output })) if (share === 0.5) break;
  expect(JSON.stringify(output.bundles[output.bundles.length - 1])).toContain('stopped after 0 of 2 seeds');
});
