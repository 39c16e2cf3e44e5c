// An exercise in JupyterLab's editor, in a real browser: what is wrong is underlined, and words are completed, while a learner types.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../kernel/eventually';
import { named, root } from '../support/requireAll';
import { missingBrowser } from './chromium';
import { screenshots } from './folders';
import { labForTests, token } from './lab';

/** Beside the learner's files, and none of them. */
const name = '99-editor-test.ts';
const file = join(root, 'exercises', name);
const checkpoint = join(root, 'exercises', '.ipynb_checkpoints', name.replace('.ts', '-checkpoint.ts'));

describe.skipIf(missingBrowser)(named("an exercise in JupyterLab's editor", missingBrowser), () => {
  beforeAll(() => {
    mkdirSync(screenshots, { recursive: true });
    writeFileSync(file, readFileSync(join(root, 'exercises', '02-log-derivative.ts')));
  });
  afterAll(() => [file, checkpoint].forEach((left) => rmSync(left, { force: true })));
  const { lab, browser } = labForTests();

  let page: Page;
  beforeAll(async () => {
    page = await browser().newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${lab().url}/lab/workspaces/w${Date.now()}/tree/exercises/${name}?token=${token}`);
    await page.waitForSelector('.jp-FileEditor .cm-content', { timeout: 60_000 });
  }, 120_000);

  it('underlines a type error as it is typed, and says what is wrong', { timeout: 180_000 }, async () => {
    await page.click('.jp-FileEditor .cm-content');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(`const wrong: number[] = 'a word';`);
    const squiggle = page.locator('.cm-lintRange-error').first();
    await squiggle.waitFor({ timeout: 120_000 });
    await page.screenshot({ path: join(screenshots, 'editor-type-error.png') });
    await squiggle.hover();
    const tooltip = page.locator('.cm-tooltip-lint, .cm-tooltip .cm-diagnostic').first();
    await tooltip.waitFor({ timeout: 20_000 });
    expect(await tooltip.innerText()).toContain(`Type 'string' is not assignable to type 'number[]'`);
    await page.screenshot({ path: join(screenshots, 'editor-diagnostic.png') });
  });

  it('offers names as they are typed, without a key for it', { timeout: 120_000 }, async () => {
    await page.mouse.move(5, 5);
    await page.click('.jp-FileEditor .cm-content');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('wrong.redu', { delay: 60 });
    const item = page.locator('.jp-Completer-item', { hasText: 'reduceRight' }).first();
    await item.waitFor({ timeout: 20_000 });
    await page.screenshot({ path: join(screenshots, 'editor-completion.png') });
  });

  it('shows what a name is where the mouse rests', { timeout: 120_000 }, async () => {
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    const name = page.locator('.jp-FileEditor .cm-line', { hasText: 'const wrong' }).first();
    const { x, y, height } = (await name.boundingBox())!;
    const tooltip = page.locator('.lsp-hover, .jp-Tooltip').first();
    let at = 0;
    await eventually('a tooltip', async () => {
      await page.mouse.move(x + 54 + (at++ % 6), y + height / 2);
      await page.waitForTimeout(1000);
      return tooltip.isVisible();
    });
    expect(await tooltip.innerText()).toContain('wrong: number[]');
    await page.screenshot({ path: join(screenshots, 'editor-hover.png') });
  });
});
