import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { liveChart } from '../../lib/display/liveChart';
import { recordingOutput, setOutput } from '../../lib/display/output';
import { plot } from '../../lib/display/plot';
import { replay } from '../../lib/display/replay';
import { showTable } from '../../lib/display/showTable';
import { named } from '../support/requireAll';
import { browserForTests } from './browserForTests';
import { missingBrowser } from './chromium';
import { screenshots } from './folders';

const episode = (length: number, lean: number) => ({
  observations: Array.from({ length: length + 1 }, (_, t) => [t / 1000, 0, (lean * t) / length, 0]),
  actions: Array.from({ length }, (_, t) => t % 2),
});

/** What a call shows, as the notebook's page gets it. */
function htmlOf(draw: () => void): string {
  const output = recordingOutput();
  setOutput(output);
  draw();
  setOutput();
  return output.bundles.map((bundle) => String(bundle['text/html'])).join('');
}

describe.skipIf(missingBrowser)(named('pictures in a real browser', missingBrowser), () => {
  const { open, problems } = browserForTests();

  const two = (): string =>
    htmlOf(() => replay([episode(20, 0.3), episode(40, 0.05)], { labels: ['before', 'after'] }));

  it('every picture is one that the browser draws, at both widths, without scripts', async () => {
    const html = htmlOf(() => {
      const band = [1, 2, 3, 4];
      plot({
        data: [
          { type: 'scatter', x: band, y: [1, 2, 3, 4], line: { width: 0 } },
          { type: 'scatter', x: band, y: [3, 4, 6, 8], line: { width: 0 }, fill: 'tonexty' },
          { type: 'scatter', x: band, y: [2, 3, 4, 6], name: 'a < b & "c"', mode: 'lines+markers' },
        ],
        layout: {
          title: { text: 'Q<sub>1</sub> & more' },
          xaxis: { title: { text: 'x' } },
          yaxis: { type: 'log', title: { text: 'y' } },
        },
        alt: 'A band & a line.',
      });
      plot({
        data: [
          {
            type: 'heatmap',
            z: [
              [0, 1],
              [2, 3],
            ],
            texttemplate: '%{z}',
          },
        ],
        layout: { height: 300 },
        alt: 'Four cells.',
      });
      plot({
        data: [
          { type: 'bar', x: ['a', 'b'], y: [1, 2], name: 'bars' },
          { type: 'bar', x: ['a', 'b'], y: [2, 1], name: 'more' },
        ],
        alt: 'Bars.',
      });
      const chart = liveChart({ title: 'Training', episodes: 10, target: 475 });
      chart.update({ episodes: 5, steps: 600, returns: [10, 50, 90, 200, 250] });
      replay(episode(20, 0.3));
      showTable([{ seed: 1, score: 497.2 }], { caption: 'A table' });
    });
    for (const width of [1280, 800]) {
      const page = await open(html, { javaScriptEnabled: false, viewport: { width, height: 900 } });
      const widths = await page
        .locator('img')
        .evaluateAll((images) => images.map((image) => (image as unknown as { naturalWidth: number }).naturalWidth));
      expect(widths).toHaveLength(5);
      // A picture that is not well-formed has no size.
      for (const natural of widths) expect(natural).toBeGreaterThan(600);
      await page.screenshot({ path: join(screenshots, `pictures-${width}.png`), fullPage: true });
      await page.close();
    }
  });

  it('replay plays, pauses, steps and takes its speed', async () => {
    const page = await open(two());
    const text = page.locator('.moment').first();
    const step = async (): Promise<number> => Number(/^step (\d+)/.exec((await text.textContent()) ?? '')?.[1]);
    expect(await page.locator('img').isVisible()).toBe(false);
    expect(await step()).toBe(0);
    await page.getByRole('button', { name: 'One step on' }).click();
    await page.getByRole('button', { name: 'One step on' }).click();
    await page.getByRole('button', { name: 'One step back' }).click();
    expect(await text.textContent()).toContain('step 1 of 20');
    await page.getByLabel('Speed').selectOption('4');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByRole('button', { name: 'Play' }).waitFor({ timeout: 10_000 });
    expect(await text.textContent()).toMatch(/step 20 of 20 .* the pole fell/);
    expect(await page.locator('.moment').nth(1).textContent()).toMatch(/step 40 of 40 .* the pole stands/);
    await page.screenshot({ path: join(screenshots, 'replay-1280.png') });
    await page.getByLabel('Speed').selectOption('0.25');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForTimeout(300);
    await page.getByRole('button', { name: 'Pause' }).click();
    const paused = await step();
    expect(paused).toBeGreaterThan(0);
    expect(paused).toBeLessThan(20);
    await page.waitForTimeout(300);
    expect(await step()).toBe(paused);
    await page.close();
  });

  it('replay is operated by keyboard alone', async () => {
    const page = await open(two());
    const text = page.locator('.moment').first();
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await text.textContent()).toContain('step 1 of 20');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await text.textContent()).toContain('step 3 of 20');
    expect(await page.getByLabel('Step', { exact: true }).getAttribute('aria-valuetext')).toContain('step 3 of 20');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(await page.locator('[data-lm-suppress-shortcuts]').count()).toBe(1);
    await page.close();
  });

  it('with reduced motion, replay shows two pictures a second', async () => {
    const long = htmlOf(() => replay(episode(200, 0.05)));
    const page = await open(long, { reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Play' }).click();
    const seen = new Set<string | null>();
    const until = Date.now() + 1700;
    while (Date.now() < until) seen.add(await page.locator('.moment').textContent());
    expect(seen.size).toBeGreaterThan(1);
    expect(seen.size).toBeLessThanOrEqual(5);
    await page.close();
  });

  it('two replays in one page play apart', async () => {
    const page = await open(two() + two());
    await page.getByRole('button', { name: 'One step on' }).nth(1).click();
    const texts = await page.locator('.moment').allTextContents();
    expect(texts.map((text) => text.slice(0, 6))).toEqual(['step 0', 'step 0', 'step 1', 'step 1']);
    await page.close();
  });

  it('nothing of it failed in the page, and nothing came from the network', () => expect(problems).toEqual([]));
});
