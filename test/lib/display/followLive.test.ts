import { expect, test } from 'vitest';
import { followLive } from '../../../lib/display/followLive';
import { recordingOutput } from '../../../lib/display/output';
import type { Figure } from '../../../lib/display/figure';

async function* training(steps: number, failsAt = Infinity): AsyncGenerator<{ step: number; loss: number }, string> {
  for (let step = 1; step <= steps; step++) {
    await Promise.resolve();
    if (step === failsAt) throw new Error('diverged');
    yield { step, loss: 1 / step };
  }
  return 'the policy';
}

const figure = (seen: readonly { step: number; loss: number }[]): Figure => ({
  data: [{ x: seen.map(({ step }) => step), y: seen.map(({ loss }) => loss), mode: 'lines' }],
  layout: { xaxis: { title: { text: 'step' } }, yaxis: { title: { text: 'loss (nats)' } } },
  alt: `${seen.length} steps`,
});
const even = (progress: { step: number; loss: number }) => (progress.step % 2 === 0 ? progress : undefined);

test('keeps what look picks, draws at most `rate` pictures a second in one place, and ends with the interactive figure', async () => {
  let time = 0;
  const output = recordingOutput();
  const now = (): number => (time += 5);
  const { seen, result } = await followLive(training(400), { look: even, figure, rate: 5, now, output });
  expect(result).toBe('the policy');
  expect(seen.map(({ step }) => step)).toEqual(Array.from({ length: 200 }, (_, i) => 2 * (i + 1)));
  // 200 looks at the clock, 5 ms each, and one more after each picture: about a second.
  const live = output.bundles.length - 1;
  expect(live).toBeGreaterThanOrEqual(4);
  expect(live).toBeLessThanOrEqual(6);
  expect(output.updates()).toBe(live); // all in the first one's place
  expect(Object.keys(output.bundles[0])).toEqual(['text/html', 'text/plain']);
  expect(output.bundles[0]['text/plain']).toBe('1 steps');
  const end = output.bundles[live];
  expect(end['text/plain']).toBe('200 steps');
  expect(Object.keys(end)).toContain('application/vnd.plotly.v1+json');
});

test('a training that fails leaves the figure of what came, and its error is thrown on', async () => {
  const output = recordingOutput();
  await expect(followLive(training(9, 7), { look: even, figure, output })).rejects.toThrow('diverged');
  expect(output.bundles.at(-1)!['text/plain']).toBe('3 steps');
});

test('where nothing is kept nothing is drawn', async () => {
  const output = recordingOutput();
  const { seen } = await followLive(training(3), { look: () => undefined, figure, output });
  expect([seen.length, output.bundles.length]).toEqual([0, 0]);
});
