import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, missingBrowser } from './chromium';
import { NotebookPage, root, startLab, workFolder, type Lab } from './lab';

// The page's document, as far as functions that run inside the page use it.
declare const document: { querySelector(selector: string): unknown };

const missing = missingBrowser();

describe.skipIf(missing)(`notebook 03 in a real JupyterLab${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let lab: Lab;
  let browser: Browser;
  const folder = workFolder('reinforce');
  const path = 'dist/browser-test/reinforce/03-reinforce.ipynb';
  const isTraining = (source: string): boolean => source.includes('await watch(');

  beforeAll(async () => {
    for (const copy of ['03-reinforce.ipynb', 'stopped.ipynb']) {
      copyFileSync(join(root, 'notebooks', '03-reinforce.ipynb'), join(folder, copy));
    }
    lab = await startLab();
    browser = await launch();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await lab?.stop();
  });

  it('■ stops the first training of a fresh kernel, and the same cell trains again', async () => {
    // A copy of its own: JupyterLab saves what is typed here.
    const notebook = await NotebookPage.open(browser, lab, 'dist/browser-test/reinforce/stopped.ipynb');
    await notebook.edit('150_000', '50_000_000');
    await notebook.command('notebook:run-all-cells', false);
    const drawn = async (): Promise<boolean> =>
      (await notebook.cells()).some(
        ({ source, outputs }) => isTraining(source) && outputs.some(({ mimes }) => mimes.includes('text/html')),
      );
    for (const began = Date.now(); !(await drawn()); await notebook.page.waitForTimeout(50)) {
      if (Date.now() - began > 120_000) throw new Error('the live chart did not appear');
    }
    const pressed = Date.now();
    await notebook.command('kernelmenu:interrupt');
    await notebook.waitForIdle();
    // The kernel's own test holds 200 ms; this is the whole way from the page and back.
    expect(Date.now() - pressed).toBeLessThan(2000);
    await notebook.screenshot('03-reinforce-stopped');
    await notebook.edit('50_000_000', '150_000');
    await notebook.command('notebook:run-all-cells');
    await notebook.waitForIdle(120_000);
    expect(await notebook.errors()).toEqual([]);
    await notebook.close();
  }, 300_000);

  it('Run All learns, draws the curve with Plotly, and is still there after save and reload', async () => {
    const notebook = await NotebookPage.open(browser, lab, path);
    await notebook.restart();
    const began = Date.now();
    await notebook.command('notebook:run-all-cells');
    await notebook.waitForIdle(120_000);
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(await notebook.errors()).toEqual([]);
    expect((await notebook.cells()).every(({ executionCount }) => executionCount !== null)).toBe(true);

    await notebook.page.locator('.js-plotly-plot').first().scrollIntoViewIfNeeded();
    // The points of the drawn trace: an SVG path with many segments.
    const trace = notebook.page.locator('.js-plotly-plot .scatterlayer path.js-line').first();
    await trace.waitFor({ timeout: 30_000 });
    expect((await trace.getAttribute('d'))!.split('L').length).toBeGreaterThan(20);
    const highest = await notebook.page.evaluate(() => {
      const plot = document.querySelector('.js-plotly-plot') as { data: { y: number[] }[] };
      return Math.max(...plot.data.flatMap((t) => [...t.y]).filter(Number.isFinite));
    });
    expect(highest).toBeGreaterThan(400);
    await notebook.screenshot('03-reinforce-1280', 1280);
    await notebook.screenshot('03-reinforce-800', 800);

    await notebook.save();
    await notebook.load(lab);
    expect(
      (await notebook.cells())
        .find(({ source }) => isTraining(source))!
        .outputs.some(({ mimes }) => mimes.includes('application/vnd.plotly.v1+json')),
    ).toBe(true);
    await notebook.close();
  }, 300_000);
});
