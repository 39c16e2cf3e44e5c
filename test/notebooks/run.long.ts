// Every notebook whole, as a learner runs it, and the copies where there is no kernel: nbconvert's pages, an untrusted JupyterLab.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { venvPython } from '../../scripts/setup/paths.mjs';
import { browserForTests } from '../browser/browserForTests';
import { missingBrowser } from '../browser/chromium';
import { workFolder } from '../browser/folders';
import { startLab } from '../browser/lab';
import { NotebookPage } from '../browser/notebookPage';
import { named } from '../support/requireAll';
import { describeRunAll } from './describeRunAll';

const folder = describeRunAll({ fast: false });
const executed = join(folder, 'executed');

describe.skipIf(missingBrowser)(named('whole notebooks elsewhere', missingBrowser), () => {
  const { browser } = browserForTests();

  it(
    'nbconvert without a network: pictures are seen and controls live; formulas stay TeX',
    { timeout: 180_000 },
    async () => {
      const html = join(folder, 'html');
      for (const name of ['00-start-here', '01-paradigms', '02-log-derivative']) {
        const args = ['-m', 'nbconvert', '--to', 'html', '--output-dir', html, join(executed, `${name}.ipynb`)];
        expect(spawnSync(venvPython, args, { encoding: 'utf8' }).status).toBe(0);
        const page = await browser().newPage({ viewport: { width: 1280, height: 900 } });
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
        const notebook = await NotebookPage.open(browser(), lab, `dist/browser-test/untrusted/${name}.ipynb`);
        const { page } = notebook;
        await page.locator('.jp-Notebook').first().hover();
        const seen = new Map<string, number>();
        const scroller = page.locator('.jp-Notebook .jp-WindowedPanel-outer').first();
        const position = () => scroller.evaluate((outer) => (outer as unknown as { scrollTop: number }).scrollTop);
        // JupyterLab draws only what is near: go through all of it, to where the wheel moves nothing any more.
        for (let still = 0, before = -1; still < 10;) {
          const found = await page
            .locator('.jp-OutputArea img[alt]')
            .evaluateAll((all) =>
              all.map((i) => [(i as unknown as Sized).alt, (i as unknown as Sized).naturalWidth] as const),
            );
          for (const [alt, width] of found) if (width > 0) seen.set(alt, width);
          expect(await page.locator('.jp-OutputArea input[type=range]').count()).toBe(0);
          await page.mouse.wheel(0, 700);
          await page.waitForTimeout(120);
          const at = await position();
          still = at === before ? still + 1 : 0;
          before = at;
        }
        const { cells } = JSON.parse(readFileSync(join(executed, `${name}.ipynb`), 'utf8')) as Executed;
        const outputs = cells.flatMap((cell) => cell.outputs ?? []);
        const controls = outputs.filter(({ data }) => [data?.['text/html']].flat().join('').includes('data-control='));
        const alts = controls.map(({ data }) => [data!['text/plain']].flat().join(''));
        for (const alt of alts.filter((one) => !seen.has(one))) {
          // It was drawn while the wheel went on: come back to it.
          const picture = page
            .locator('.jp-OutputArea img[alt]')
            .filter({ visible: true })
            .and(page.getByAltText(alt, { exact: true }));
          await picture.first().scrollIntoViewIfNeeded();
          expect(await picture.first().evaluate((i) => (i as unknown as Sized).naturalWidth)).toBeGreaterThan(0);
        }
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
