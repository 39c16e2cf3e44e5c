import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, missingBrowser } from './chromium';
import { NotebookPage, root, startLab, workFolder, type Lab } from './lab';

const missing = missingBrowser();

describe.skipIf(missing)(`notebook 05 in a real JupyterLab${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let lab: Lab;
  let browser: Browser;
  const folder = workFolder('rlhf');
  const path = 'dist/browser-test/rlhf/05-rlhf.ipynb';

  beforeAll(async () => {
    copyFileSync(join(root, 'notebooks', '05-rlhf.ipynb'), join(folder, '05-rlhf.ipynb'));
    lab = await startLab();
    browser = await launch();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await lab?.stop();
  });

  it('Run All runs without an error, its controls move, and screenshots are kept at both widths', async () => {
    const notebook = await NotebookPage.open(browser, lab, path);
    const { page } = notebook;
    const problems: string[] = [];
    // JupyterLab itself rejects a promise for each cell that a kernel without a debugger runs.
    page.on('pageerror', ({ message }) => {
      if (message !== 'No active debugger session') problems.push(message);
    });
    await notebook.command('notebook:run-all-cells');
    await notebook.waitForIdle(240_000);
    expect(await notebook.errors()).toEqual([]);
    expect((await notebook.cells()).every(({ executionCount }) => executionCount !== null)).toBe(true);

    const controls = ['labelling', 'labelCount', 'mistaken', 'annotators', 'penalty'];
    // JupyterLab takes cells out of the page that are far from it: go to each control's cell first.
    const sources = (await notebook.cells()).map(({ source }) => source);
    for (const name of controls)
      expect(sources.some((source) => source.includes(`showControl(${name}Control`))).toBe(true);

    const slider = page.getByLabel('v, how often facts are checked', { exact: true });
    await page.locator('.jp-Notebook').first().hover();
    for (let i = 0; i < 400 && !(await slider.isVisible().catch(() => false)); i++) {
      if (i === 0) await page.evaluate(scrollToTop);
      await page.mouse.wheel(0, 250);
      await page.waitForTimeout(80);
    }
    await slider.scrollIntoViewIfNeeded();
    const picture = page.locator('.policy-gradients-control[data-control="annotators"] .picture');
    expect(await picture.locator('title').textContent()).toContain('v = 0.25, β = 0.25');
    await slider.focus();
    await page.keyboard.press('End');
    await expect.poll(() => picture.locator('title').textContent()).not.toContain('v = 0.25, β = 0.25');
    // The key went to the slider, and not to the notebook as a command.
    expect((await notebook.cells()).length).toBe(sources.length);
    await notebook.screenshot('05-rlhf-1280', 1280);
    // Half of 800 px would be the list of files.
    await notebook.command('application:toggle-left-area');
    await notebook.screenshot('05-rlhf-800', 800);
    expect(problems).toEqual([]);
    await notebook.close();
  }, 400_000);
});

/** Runs inside the page. */
function scrollToTop(): void {
  const page = globalThis as unknown as {
    document: { querySelector(selector: string): { scrollTop: number } | null };
  };
  const outer = page.document.querySelector('.jp-WindowedPanel-outer') ?? page.document.querySelector('.jp-Notebook');
  if (outer) outer.scrollTop = 0;
}
