import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, missingBrowser } from './chromium';
import { NotebookPage, root, startLab, workFolder, type Lab } from './lab';

/** What is used of JupyterLab inside the page. */
interface JupyterApp {
  readonly shell: {
    readonly currentWidget: {
      readonly content: {
        activeCellIndex: number;
        readonly model: { readonly sharedModel: { readonly cells: readonly { readonly source: string }[] } };
        scrollToItem(index: number, align: string): Promise<void>;
      };
    };
  };
}

const missing = missingBrowser();

describe.skipIf(missing)(`notebook 03 in a real JupyterLab${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let lab: Lab;
  let browser: Browser;
  const folder = workFolder('reinforce');
  const path = 'dist/browser-test/reinforce/03-reinforce.ipynb';
  const isTraining = (source: string): boolean => source.includes('= await watch(');

  beforeAll(async () => {
    const notebook = JSON.parse(readFileSync(join(root, 'notebooks', '03-reinforce.ipynb'), 'utf8'));
    writeFileSync(join(folder, '03-reinforce.ipynb'), JSON.stringify(notebook));
    // For ■: the imports, the settings, the training that is watched.
    const needed = (source: string): boolean => source.startsWith('import {\n') || source.includes('const fast =');
    const cells = notebook.cells.filter(({ cell_type, source }: { cell_type: string; source: string[] }) => {
      const text = source.join('');
      return cell_type === 'code' && (needed(text) || (isTraining(text) && text.includes('const agent =')));
    });
    writeFileSync(join(folder, 'stopped.ipynb'), JSON.stringify({ ...notebook, cells }));
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
    await notebook.edit(': 150_000', ': 50_000_000');
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
    await notebook.edit(': 50_000_000', ': 150_000');
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
    await notebook.waitForIdle(240_000);
    // 60 s are promised on two quiet cores; the page draws beside it here.
    expect(Date.now() - began).toBeLessThan(120_000);
    expect(await notebook.errors()).toEqual([]);
    expect((await notebook.cells()).every(({ executionCount }) => executionCount !== null)).toBe(true);

    const sources = (await notebook.cells()).map(({ source }) => source);
    for (const name of ['twoButtons', 'rule', 'bell', 'startSigma'])
      expect(sources.some((source) => source.includes(`showControl(${name}Control`))).toBe(true);
    // JupyterLab takes cells out of the page that are far from it: the curve of the training is where its cell is.
    await notebook.page.evaluate((training) => {
      const { content } = (globalThis as unknown as { jupyterapp: JupyterApp }).jupyterapp.shell.currentWidget;
      content.activeCellIndex = content.model.sharedModel.cells.findIndex(({ source }) => source.includes(training));
      void content.scrollToItem(content.activeCellIndex, 'start');
    }, '= await watch(');
    // Other figures may be on the page; one of them is the curve, whose points rise above 400.
    // The drawn trace is an SVG path with many segments.
    await notebook.page.waitForFunction(
      `[...document.querySelectorAll('.js-plotly-plot')].some((plot) =>
        plot.data.some(({ y }) => Array.from(y ?? []).some((value) => value > 400)) &&
        [...plot.querySelectorAll('.scatterlayer path.js-line')].some((line) => line.getAttribute('d').split('L').length > 20))`,
      undefined,
      { timeout: 30_000 },
    );
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
