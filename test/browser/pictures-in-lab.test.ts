import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { named } from '../support/requireAll';
import { missingBrowser } from './chromium';
import { workFolder } from './folders';
import { labForTests } from './lab';
import { NotebookPage } from './notebookPage';

const cells = [
  `import { plot, replay, showTable } from './lib/index';`,
  `plot({ data: [{ type: 'scatter', x: [1, 2, 3], y: [1, 4, 9] }], layout: { xaxis: { title: { text: 'n' } } }, alt: 'Squares.' });`,
  `replay({ observations: [[0, 0, 0.01, 0], [0, 0, 0.02, 0], [0, 0, 0.3, 0]], actions: [1, 0] });`,
  `showTable([{ seed: 1, score: 497.2 }], { caption: 'A table' });`,
];

function notebook(): object {
  const metadata = {
    kernelspec: { name: 'course-ts', display_name: 'TypeScript' },
    language_info: { name: 'typescript' },
  };
  const code = (source: string, at: number) => ({
    cell_type: 'code',
    id: `c${at}`,
    metadata: {},
    source,
    outputs: [],
    execution_count: null,
  });
  return { nbformat: 4, nbformat_minor: 5, metadata, cells: cells.map(code) };
}

describe.skipIf(missingBrowser)(named('pictures in a real JupyterLab', missingBrowser), () => {
  const folder = workFolder('pictures');
  const file = (name: string): string => join(folder, `${name}.ipynb`);
  const path = (name: string): string => `dist/browser-test/pictures/${name}.ipynb`;

  beforeAll(() => writeFileSync(file('pictures'), JSON.stringify(notebook())));
  const { lab, browser } = labForTests();

  it('Plotly draws the figure; the replay plays and keeps its keys', async () => {
    const open = await NotebookPage.open(browser(), lab(), path('pictures'));
    const { page } = open;
    await open.command('notebook:run-all-cells');
    await open.waitForIdle(120_000);
    expect(await open.errors()).toEqual([]);
    const line = page.locator('.jp-OutputArea .scatterlayer path.js-line');
    expect((await line.getAttribute('d', { timeout: 30_000 }))?.split('L')).toHaveLength(3);
    const moment = page.locator('.jp-OutputArea .moment');
    await page.getByRole('button', { name: 'One step on' }).click();
    expect(await moment.textContent()).toContain('step 1 of 2');
    const active = (): Promise<number> =>
      page
        .locator('.jp-Cell.jp-mod-active')
        .evaluate((cell) =>
          [...(cell as unknown as { parentNode: { children: Iterable<unknown> } }).parentNode.children].indexOf(cell),
        );
    await page.getByLabel('Step', { exact: true }).focus();
    const before = await active();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('b');
    expect(await moment.textContent()).toContain('step 2 of 2');
    // In command mode the arrow would choose another cell, and 'b' would add one.
    expect(await active()).toBe(before);
    expect(await open.cells()).toHaveLength(cells.length);
    await open.screenshot('pictures-in-lab-1280');
    await open.screenshot('pictures-in-lab-800', 800);
    await open.save();
    await open.close();
  }, 240_000);

  it('an untrusted notebook shows the figure, a still replay and the table', async () => {
    const saved = JSON.parse(readFileSync(file('pictures'), 'utf8'));
    // As from a stranger: what was not run here is not trusted. Without the extension's figure, the still one is shown.
    saved.cells[0].source += ' // changed';
    delete saved.cells[1].outputs[0].data['application/vnd.plotly.v1+json'];
    delete saved.cells[1].outputs[0].data['image/png'];
    writeFileSync(file('untrusted'), JSON.stringify(saved));
    const open = await NotebookPage.open(browser(), lab(), path('untrusted'));
    const images = open.page.locator('.jp-OutputArea img');
    await images.nth(1).waitFor({ timeout: 30_000 });
    const sizes = await images.evaluateAll((all) =>
      all.map((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
    );
    expect(sizes).toEqual([640, 636]);
    expect(await images.first().getAttribute('alt')).toBe('Squares.');
    expect(await open.page.locator('.moment').count()).toBe(0);
    expect(await open.page.locator('.jp-OutputArea table td').allTextContents()).toEqual(['1', '497.2']);
    await open.screenshot('pictures-untrusted-800', 800);
    await open.close();
  }, 120_000);
});
