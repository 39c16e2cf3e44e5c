import { expect, test } from 'vitest';
import { learningCurve } from '../../../lib/display/learningCurve';
import { liveChart } from '../../../lib/display/liveChart';
import { recordingOutput } from '../../../lib/display/output';
import { progressLine } from '../../../lib/display/progressLine';
import { watch } from '../../../lib/display/watch';
import type { Data } from 'plotly.js-dist';

interface PlotlyJson {
  readonly data: readonly { readonly x: readonly number[]; readonly y: readonly number[] }[];
  readonly layout: { readonly title: { readonly subtitle: { readonly text: string } } };
}
const plotly = (bundle: Readonly<Record<string, unknown>>): PlotlyJson =>
  bundle['application/vnd.plotly.v1+json'] as PlotlyJson;

test('draws at most `rate` pictures a second, whatever comes, and all that came at the end', () => {
  let time = 0;
  const output = recordingOutput();
  const chart = liveChart({ rate: 5, now: () => time, output, episodes: 1000 });
  for (let episode = 1; episode <= 1000; episode += 1) {
    time += 10;
    chart.update({ episode, return: episode });
  }
  const live = output.bundles.length;
  expect(live).toBeGreaterThanOrEqual(48);
  expect(live).toBeLessThanOrEqual(51);
  chart.end();
  chart.end();
  expect(output.bundles).toHaveLength(live + 1);
  // All on one display: one picture that changes.
  expect(output.updates()).toBe(live);
  expect(Object.keys(output.bundles[0])).toEqual(['text/html', 'text/plain']);
  const end = plotly(output.bundles[live]);
  expect(end.data[0].y).toHaveLength(1000);
  expect(end.data[1].y[999]).toBeCloseTo(950.5);
  expect(end.layout.title.subtitle.text).toBe('1,000 episodes · 10 s');
});

test('the text below the picture tells episodes, steps, steps a second and the time left', () => {
  let time = 0;
  const output = recordingOutput();
  const chart = liveChart({ now: () => time, output });
  time = 6000;
  chart.update({ episodes: 300, steps: 42_000, returns: [20, 30], totalEpisodes: 600, totalSteps: Infinity });
  const html = String(output.bundles[0]['text/html']);
  expect(html).toContain('300 of 600 episodes · 42,000 steps · 7,000 steps/s · 6.0 s left');
  expect(html).toContain('width:50%');
  // The bar is as wide as the picture.
  expect(html).toContain('width="640"');
  expect(html).toContain('max-width:640px');
});

test('counts steps on its axis where the budget is in steps', () => {
  const output = recordingOutput();
  const chart = liveChart({ output });
  chart.update({ steps: 90, returns: [20, 30], endSteps: [20, 50], totalSteps: 500, totalEpisodes: Infinity });
  chart.end({ stopped: true });
  const end = plotly(output.bundles[1]);
  expect(end.data[0].x).toEqual([20, 50]);
  expect(end.layout.title.subtitle.text).toMatch(/^stopped after 2 episodes · 90 of 500 steps/);
});

async function* training(
  episodes: number,
  problem?: Error,
): AsyncGenerator<{ episode: number; return: number }, string> {
  for (let episode = 1; episode <= episodes; episode += 1) yield { episode, return: episode };
  if (problem) throw problem;
  return 'the agent';
}

test('watch passes progress on, returns what the training returns, and can be awaited for it', async () => {
  const output = recordingOutput();
  const seen: number[] = [];
  for await (const { episode } of watch(training(3), { output })) seen.push(episode);
  expect(seen).toEqual([1, 2, 3]);
  expect(await watch(training(3), { output })).toBe('the agent');
  expect(plotly(output.bundles[output.bundles.length - 1]).data[0].y).toEqual([1, 2, 3]);
});

test('watch ends the picture and the training when the loop is left', async () => {
  const output = recordingOutput();
  let cleaned = false;
  async function* careful(): AsyncGenerator<{ episode: number; return: number }, void> {
    try {
      yield* training(100);
    } finally {
      cleaned = true;
    }
  }
  for await (const { episode } of watch(careful(), { output })) if (episode === 2) break;
  expect(cleaned).toBe(true);
  expect(plotly(output.bundles[output.bundles.length - 1]).layout.title.subtitle.text).toMatch(
    /^stopped after 2 episodes/,
  );
});

test('watch throws the training’s error on, and the picture tells it; an interrupt only stops', async () => {
  const output = recordingOutput();
  const subtitle = (): string => plotly(output.bundles[output.bundles.length - 1]).layout.title.subtitle.text;
  await expect(watch(training(2, new Error('rewards[3] is NaN')), { output })).rejects.toThrow('rewards[3] is NaN');
  expect(subtitle()).toMatch(/^failed \(rewards\[3\] is NaN\) after 2 episodes/);
  const interrupt = Object.assign(new Error('stopped'), { name: 'Interrupted' });
  await expect(watch(training(2, interrupt), { output })).rejects.toThrow('stopped');
  expect(subtitle()).toMatch(/^stopped after 2 episodes/);
});

test('the mean covers the last values only', () => {
  const { data } = learningCurve({ returns: [1, 3], window: 2 });
  expect((data[1] as Data & { y: number[] }).y).toEqual([1, 2]);
});

test('a progress line leaves out what nobody told', () => {
  expect(progressLine({ episodes: 5, steps: 0, seconds: 0.2 })).toBe('5 episodes');
  expect(progressLine({ episodes: 9, steps: 100, seconds: 130, totalEpisodes: 9 }, true)).toBe(
    '9 episodes · 100 steps · 1 steps/s · 2 min 10 s',
  );
});
