import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, missingBrowser } from './chromium';
import { NotebookPage, root, startLab, workFolder, type Lab } from './lab';

const missing = missingBrowser();
const controls = [
  'epsilon',
  'estimate',
  'corridor',
  'counter',
  'selfPlay',
  'hills',
  'smoothness',
  'learningRates',
  'plateau',
];

describe.skipIf(missing)(`notebook 01 in a real JupyterLab${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let lab: Lab;
  let browser: Browser;
  let notebook: NotebookPage;

  beforeAll(async () => {
    const folder = workFolder('paradigms');
    copyFileSync(join(root, 'notebooks', '01-paradigms.ipynb'), join(folder, '01-paradigms.ipynb'));
    // The kernel inherits it: fewer seeds, one DQN instead of three.
    process.env.FAST = '1';
    lab = await startLab();
    browser = await launch();
    notebook = await NotebookPage.open(browser, lab, 'dist/browser-test/paradigms/01-paradigms.ipynb');
  }, 240_000);

  afterAll(async () => {
    delete process.env.FAST;
    await notebook?.close();
    await browser?.close();
    await lab?.stop();
  });

  it('Run All finds every claim true, and no cell says anything on stderr', async () => {
    await notebook.command('notebook:run-all-cells');
    await notebook.waitForIdle(400_000);
    expect(await notebook.errors()).toEqual([]);
    expect((await notebook.cells()).every(({ executionCount }) => executionCount !== null)).toBe(true);
  }, 500_000);

  it('each control comes to life, at both widths', async () => {
    for (const name of controls) {
      const control = notebook.page.locator(`.policy-gradients-control[data-control="${name}"]`);
      await control.scrollIntoViewIfNeeded();
      await control.locator('svg').first().waitFor({ timeout: 20_000 });
      for (const width of [1280, 800]) {
        await notebook.page.setViewportSize({ width, height: 900 });
        await control.evaluate((host) =>
          (host as unknown as { scrollIntoView(how: object): void }).scrollIntoView({ block: 'start' }),
        );
        await notebook.screenshot(`01-${name}-${width}`);
      }
    }
  }, 240_000);

  it('a slider moves by keyboard and the picture follows', async () => {
    const control = notebook.page.locator('.policy-gradients-control[data-control="epsilon"]');
    await control.scrollIntoViewIfNeeded();
    const before = await control.locator('svg title').first().textContent();
    await control.locator('input[type=range]').focus();
    for (let i = 0; i < 4; i++) await notebook.page.keyboard.press('ArrowRight');
    const after = await control.locator('svg title').first().textContent();
    expect(before).toContain('J = 0.662');
    expect(after).toContain('ε = 0.2: J = 0.606');
  }, 60_000);

  it('somebody plays against the counter and is read', async () => {
    const control = notebook.page.locator('.policy-gradients-control[data-control="counter"]');
    await control.scrollIntoViewIfNeeded();
    for (let i = 0; i < 30; i++) await control.getByRole('button', { name: 'paper' }).click();
    const said = (await control.locator('svg title').first().textContent())!;
    expect(said).toMatch(/after 30 of 30 games/);
    expect(Number(/Score (−?\d+)/.exec(said)![1].replace('−', '-'))).toBeLessThan(-25);
    expect(await control.getByRole('button', { name: 'paper' }).isDisabled()).toBe(true);
    await notebook.screenshot('01-counter-played-1280', 1280);
  }, 60_000);

  it('the start of the climb can be dragged', async () => {
    const control = notebook.page.locator('.policy-gradients-control[data-control="hills"]');
    await control.scrollIntoViewIfNeeded();
    const picture = control.locator('svg').first();
    const scale = (await picture.boundingBox())!.width / 740;
    // μ = 0.3, σ = 0.1: onto the high hill. A click on the picture itself waits until the page above has stopped growing.
    await picture.click({ position: { x: (60 + 0.65 * 460) * scale, y: (190 + (1.15 / 1.2) * 210) * scale } });
    expect(await control.locator('svg title').first().textContent()).toContain('ends at μ = 0.60');
  }, 60_000);
});
