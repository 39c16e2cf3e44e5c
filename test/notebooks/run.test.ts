// Every notebook with FAST=1, and the book that is made of it; run.long.ts has the whole ones.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { allNotebooks } from '../../scripts/notebooks/allNotebooks';
import { root } from '../../scripts/setup/paths.mjs';
import { browserForTests } from '../browser/browserForTests';
import { missingBrowser } from '../browser/chromium';
import { screenshots } from '../browser/folders';
import { named } from '../support/requireAll';
import { describeRunAll } from './describeRunAll';

const folder = describeRunAll({ fast: true });
const executed = join(folder, 'executed');
const site = join(folder, 'book');
const addresses = ['index.html', ...allNotebooks().map((file) => `notebooks/${basename(file, '.ipynb')}.html`)];

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

  describe.skipIf(missingBrowser)(named('pages that a browser reads from the disk', missingBrowser), () => {
    const { browser } = browserForTests();
    let page: Page;
    const problems: string[] = [];
    beforeAll(async () => {
      page = await browser().newPage({ viewport: { width: 1280, height: 900 } });
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('request', (request) => {
        if (!/^(file|data|blob):/.test(request.url())) problems.push(`asked for ${request.url()}`);
      });
    });
    const open = (path: string): Promise<unknown> =>
      page.goto(pathToFileURL(join(site, path)).href.replace('%3F', '?'));

    it('contents: every notebook, and every link leads somewhere', { timeout: 120_000 }, async () => {
      await open('index.html');
      for (const path of allNotebooks()) {
        expect(await page.locator(`article a[href="notebooks/${basename(path, '.ipynb')}.html"]`).count()).toBe(1);
      }
      await page.screenshot({ path: join(screenshots, 'book-contents-1280.png') });
      for (const path of addresses) {
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

    it(
      'on a telephone nothing is cut off, and what is wide is scrolled rather than shrunk',
      { timeout: 120_000 },
      async () => {
        await page.setViewportSize({ width: 400, height: 900 });
        for (const path of addresses) {
          await open(path);
          for (const figure of await page.locator('.course-figure').all()) {
            await figure.scrollIntoViewIfNeeded();
            await figure.locator('.js-plotly-plot').waitFor();
          }
          if (await page.locator('.math').count()) await page.locator('mjx-container svg').last().waitFor();
          expect({ path, ...(await page.evaluate<object>(tooWideOrSmall)) }).toEqual({
            path,
            cut: [],
            small: [],
          });
          expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(400);
        }
        await page.screenshot({ path: join(screenshots, 'book-400.png') });
      },
    );

    it('search finds a word of the notebooks, each notebook once', async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await open('search.html?q=corridor');
      await page.locator('#search-results li a').first().waitFor();
      expect(await page.locator('#search-results li a').allTextContents()).toContainEqual(
        expect.stringContaining('Paradigms'),
      );
      const pages = await page
        .locator('#search-results li a')
        .evaluateAll((all) => all.map((a) => (a as unknown as { pathname: string }).pathname));
      expect(pages.filter((file) => !/\/book\/(notebooks\/[^/]+|index)\.html$/.test(file))).toEqual([]);
    });

    it('no page asked for a network, or failed', () => expect(problems).toEqual([]));
  });
});

/** Runs in the page: what a narrow window cuts off though nothing around it can be scrolled, and text drawn below 8.5 px. */
const tooWideOrSmall = `(() => {
  const width = document.documentElement.clientWidth;
  const named = (element) => element.tagName + ' ' + (element.textContent ?? '').trim().slice(0, 60);
  const scrolled = (element) => {
    for (let around = element.parentElement; around && around !== document.body; around = around.parentElement)
      if (/auto|scroll/.test(getComputedStyle(around).overflowX)) return true;
    return false;
  };
  const cut = [...document.querySelectorAll('.bd-article *')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.right > width + 1 && !scrolled(element);
  });
  const drawings = [...document.querySelectorAll('.policy-gradients-control')];
  const small = drawings.flatMap((host) => [...host.shadowRoot.querySelectorAll('svg text')]).filter((text) => {
    const svg = text.closest('svg');
    const shrunk = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    return parseFloat(getComputedStyle(text).fontSize) * shrunk < 8.5;
  });
  return { cut: cut.map(named), small: small.map(named) };
})()`;
