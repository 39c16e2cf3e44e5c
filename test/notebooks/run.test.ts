import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allNotebooks } from '../../scripts/notebooks/allNotebooks';
import { executeNotebook } from '../../scripts/notebooks/executeNotebook';
import { root } from '../../scripts/setup/paths.mjs';
import { launch, missingBrowser } from '../browser/chromium';
import { screenshots } from '../browser/lab';

const folder = mkdtempSync(join(tmpdir(), 'course-executed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const executed = join(folder, 'executed');
mkdirSync(executed);
const site = join(folder, 'book');

describe('Run All works without an error, and leaves the file as it was, in', () => {
  for (const path of allNotebooks()) {
    it(basename(path), { timeout: 300_000 }, async () => {
      const before = readFileSync(path, 'utf8');
      const { error, cells } = await executeNotebook(path, { copy: join(executed, basename(path)) });
      expect(error).toBe(null);
      const codeCells = JSON.parse(before).cells.filter((cell: { cell_type: string }) => cell.cell_type === 'code');
      expect(cells.length).toBe(codeCells.length);
      expect(readFileSync(path, 'utf8')).toBe(before);
    });
  }
});

// After the notebooks, since it is made from what they showed.
describe('npm run book makes of them', () => {
  it('a site without a warning, in which no page asks for another host', { timeout: 120_000 }, () => {
    const run = join(root, 'scripts', 'run.mjs');
    const made = spawnSync(process.execPath, [run, 'book', '--executed', executed, '--out', site], {
      encoding: 'utf8',
    });
    expect(made.stderr.replace(/^.*(npm warn|ExperimentalWarning|--trace-warnings).*$/gm, '').trim()).toBe('');
    expect(made.status).toBe(0);
    const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(allNotebooks().length);
    for (const page of pages) {
      const html = readFileSync(join(site, page), 'utf8');
      expect([
        page,
        html.match(/<(?:script|img|iframe)[^>]* src="https?:[^"]*"|<link[^>]* href="https?:[^"]*"/g),
      ]).toEqual([page, null]);
    }
  });

  const missing = missingBrowser();
  describe.skipIf(missing)(`pages that a browser reads from the disk${missing ? ` (skipped: ${missing})` : ''}`, () => {
    let browser: Browser;
    let page: Page;
    const problems: string[] = [];
    beforeAll(async () => {
      browser = await launch();
      page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('request', (request) => {
        if (!/^(file|data|blob):/.test(request.url())) problems.push(`asked for ${request.url()}`);
      });
    });
    afterAll(() => browser?.close());
    const open = (path: string): Promise<unknown> =>
      page.goto(pathToFileURL(join(site, path)).href.replace('%3F', '?'));

    it('contents: every notebook, and every link leads somewhere', { timeout: 120_000 }, async () => {
      await open('index.html');
      for (const path of allNotebooks()) {
        expect(await page.locator(`article a[href="notebooks/${basename(path, '.ipynb')}.html"]`).count()).toBe(1);
      }
      await page.screenshot({ path: join(screenshots, 'book-contents-1280.png') });
      for (const path of [
        'index.html',
        ...allNotebooks().map((file) => `notebooks/${basename(file, '.ipynb')}.html`),
      ]) {
        await open(path);
        const links = await page
          .locator('a[href]')
          .evaluateAll((all) => all.map((a) => (a as unknown as { href: string }).href));
        for (const link of links.filter((address) => address.startsWith('file:'))) {
          const { pathname, hash } = new URL(link);
          const file = decodeURIComponent(pathname);
          const text = readFileSync(file, 'utf8');
          const name = decodeURIComponent(hash.slice(1));
          if (name && file.endsWith('.html'))
            expect([path, link, text.includes(`id="${name}"`)]).toEqual([path, link, true]);
        }
      }
    });

    it('formulas, pictures and controls live without a network, at both widths', { timeout: 120_000 }, async () => {
      for (const width of [1280, 800]) {
        await page.setViewportSize({ width, height: 900 });
        await open('notebooks/02-log-derivative.html');
        await page.locator('mjx-container svg').first().waitFor();
        const figures = page.locator('.course-figure');
        expect(await figures.count()).toBeGreaterThan(0);
        for (const figure of await figures.all()) {
          await figure.scrollIntoViewIfNeeded();
          await figure.locator('.js-plotly-plot .scatterlayer .trace').first().waitFor();
          expect(await figure.locator('> img').count()).toBe(0);
        }
        await page.screenshot({ path: join(screenshots, `book-figure-${width}.png`) });
        const control = page.locator('[data-control="growth"]');
        await control.scrollIntoViewIfNeeded();
        const before = await control.locator('svg title').first().textContent();
        await control.locator('input[type=range]').first().focus();
        await page.keyboard.press('ArrowRight');
        expect(await control.locator('svg title').first().textContent()).not.toBe(before);
        await page.screenshot({ path: join(screenshots, `book-control-${width}.png`) });
        // Nothing makes the page wider than the window.
        expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });

    it('search finds a word of the notebooks', async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await open('search.html?q=corridor');
      await page.locator('#search-results li a').first().waitFor();
      expect(await page.locator('#search-results li a').allTextContents()).toContainEqual(
        expect.stringContaining('Paradigms'),
      );
    });

    it('no page asked for a network, or failed', () => expect(problems).toEqual([]));
  });
});
