import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allNotebooks } from '../../scripts/notebooks/allNotebooks';
import { executeNotebook } from '../../scripts/notebooks/executeNotebook';
import { root, venvPython } from '../../scripts/setup/paths.mjs';
import { launch, missingBrowser } from '../browser/chromium';
import { NotebookPage, screenshots, startLab, workFolder } from '../browser/lab';

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

const noBrowser = missingBrowser();
describe.skipIf(noBrowser)(`whole notebooks elsewhere${noBrowser ? ` (skipped: ${noBrowser})` : ''}:`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it(
    'nbconvert without a network: pictures are seen and controls live; formulas stay TeX',
    { timeout: 180_000 },
    async () => {
      const html = join(folder, 'html');
      for (const name of ['00-start-here', '01-paradigms', '02-log-derivative']) {
        const args = ['-m', 'nbconvert', '--to', 'html', '--output-dir', html, join(executed, `${name}.ipynb`)];
        expect(spawnSync(venvPython, args, { encoding: 'utf8' }).status).toBe(0);
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        const failures: string[] = [];
        page.on('pageerror', (error) => failures.push(error.message));
        await page.route(/^https?:/, (route) => route.abort());
        await page.goto(pathToFileURL(join(html, `${name}.html`)).href, { waitUntil: 'domcontentloaded' });
        const wide = await page
          .locator('img')
          .evaluateAll((all) => all.map((i) => (i as unknown as Sized).naturalWidth));
        expect(wide.length).toBeGreaterThan(0);
        expect(Math.min(...wide)).toBeGreaterThan(0);
        const controls = page.locator('.policy-gradients-control');
        for (const control of await controls.all()) {
          await control.scrollIntoViewIfNeeded();
          const title = control.locator('svg title').first();
          const before = await title.textContent();
          const slider = control.locator('input[type=range]').first();
          if ((await slider.count()) > 0) {
            await slider.focus();
            await page.keyboard.press('Home');
            if ((await title.textContent()) === before) await page.keyboard.press('End');
          } else await control.locator('button').first().click();
          expect([await control.getAttribute('data-control'), await title.textContent()]).not.toEqual([
            await control.getAttribute('data-control'),
            before,
          ]);
        }
        expect(await controls.count()).toBe({ '01-paradigms': 9, '02-log-derivative': 7 }[name] ?? 0);
        // nbconvert's page loads require.js and MathJax from the network, and complains without them; nothing else may fail.
        expect(failures.filter((message) => !/require|MathJax/.test(message))).toEqual([]);
        await page.close();
      }
    },
  );

  it('JupyterLab, not trusted: every control is there as its still picture', { timeout: 240_000 }, async () => {
    const place = workFolder('untrusted');
    const lab = await startLab();
    try {
      for (const name of ['01-paradigms', '02-log-derivative']) {
        copyFileSync(join(executed, `${name}.ipynb`), join(place, `${name}.ipynb`));
        const notebook = await NotebookPage.open(browser, lab, `dist/browser-test/untrusted/${name}.ipynb`);
        const { page } = notebook;
        await page.locator('.jp-Notebook').first().hover();
        const seen = new Map<string, number>();
        let still = 0;
        // JupyterLab keeps only what is near in the page: go through all of it.
        for (let i = 0; i < 400 && still < 8; i++) {
          const before = seen.size;
          const found = await page
            .locator('.jp-OutputArea img[alt]')
            .evaluateAll((all) =>
              all.map((i) => [(i as unknown as Sized).alt, (i as unknown as Sized).naturalWidth] as const),
            );
          for (const [alt, width] of found) if (width > 0) seen.set(alt, width);
          expect(await page.locator('.jp-OutputArea input[type=range]').count()).toBe(0);
          still = seen.size === before ? still + 1 : 0;
          await page.mouse.wheel(0, 1500);
          await page.waitForTimeout(120);
        }
        const { cells } = JSON.parse(readFileSync(join(executed, `${name}.ipynb`), 'utf8')) as Executed;
        const outputs = cells.flatMap((cell) => cell.outputs ?? []);
        const controls = outputs.filter(({ data }) => [data?.['text/html']].flat().join('').includes('data-control='));
        const alts = controls.map(({ data }) => [data!['text/plain']].flat().join(''));
        expect(alts.filter((alt) => ![...seen.keys()].some((one) => one === alt))).toEqual([]);
        await notebook.screenshot(`${name}-untrusted-1280`, 1280);
        await notebook.close();
      }
    } finally {
      await lab.stop();
    }
  });
});

interface Sized {
  readonly alt: string;
  readonly naturalWidth: number;
}

interface Executed {
  readonly cells: readonly { readonly outputs?: readonly { readonly data?: Record<string, string | string[]> }[] }[];
}
