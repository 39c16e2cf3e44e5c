// A notebook of the course in a real JupyterLab: the set-up and the moves that the tests of all notebooks share.
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { named, root } from '../support/requireAll';
import { missingBrowser } from './chromium';
import { workFolder } from './folders';
import { labForTests, type Lab } from './lab';
import { NotebookPage } from './notebookPage';

export const titleOf = (number: string): string => named(`notebook ${number} in a real JupyterLab`, missingBrowser);

/** What a reader does with one control, and what its picture says of itself (its text alternative) before and after. */
export interface Move {
  /** The control's name, as in `showControl(NAMEControl, …)`. */
  readonly control: string;
  readonly before: string;
  /** A slider's label and the keys pressed in it. */
  readonly slider?: string;
  readonly keys?: readonly string[];
  /** A button's words: one press. */
  readonly button?: string;
  readonly after: string;
}

export interface NotebookInLab {
  /** The open page. */
  readonly page: () => NotebookPage;
  readonly browser: () => Browser;
  readonly lab: () => Lab;
  /** Where the copy lies; a test may put others beside it. */
  readonly folder: () => string;
  /** The address of a notebook of that folder, for `NotebookPage.open`. */
  readonly pathOf: (file: string) => string;
  /** Run All in a fresh kernel: every cell ran, none complained. Resolves to the seconds it took. */
  readonly runAll: (timeout?: number) => Promise<number>;
  /** The names of the controls that its cells show, in order. */
  readonly shown: () => Promise<string[]>;
  /** Goes to a control's cell and waits until its script has drawn. */
  readonly control: (name: string) => Promise<Locator>;
  /** Each control lives, fits into the page and has its picture taken, at 1280 and 800 px. */
  readonly lookAt: (names: readonly string[]) => Promise<void>;
  readonly move: (move: Move) => Promise<void>;
  /** What the reader does changes what the control's picture says of itself, and nothing in the notebook. */
  readonly changes: (name: string, act: (control: Locator) => Promise<void>) => Promise<void>;
  /** Pictures of cells, each under its name by a text that it contains, at 1280 and 800 px: `NN-name-WIDTH.png`. */
  readonly photograph: (pictures: Readonly<Record<string, string>>) => Promise<void>;
  /** What went wrong in the page itself. */
  readonly problems: readonly string[];
}

/**
 * Opens a copy of `notebooks/FILE.ipynb` for the tests of one `describe`, and closes all of it after them.
 *
 * @param file name without `.ipynb`
 * @param options `fast`: the kernel gets FAST=1, and the notebook trains less
 */
export function notebookInLab(file: string, { fast = true }: { readonly fast?: boolean } = {}): NotebookInLab {
  const number = file.slice(0, 2);
  const problems: string[] = [];
  const { lab, browser } = labForTests({ FAST: fast ? '1' : '' });
  let notebook: NotebookPage | undefined;
  let folder = '';
  const page = (): NotebookPage => notebook!;
  const pathOf = (name: string): string => `dist/browser-test/${basename(folder)}/${name}.ipynb`;

  beforeAll(async () => {
    folder = workFolder(file);
    // A copy: JupyterLab saves what is typed into it.
    copyFileSync(join(root, 'notebooks', `${file}.ipynb`), join(folder, `${file}.ipynb`));
    notebook = await NotebookPage.open(browser(), lab(), pathOf(file));
    // JupyterLab itself rejects a promise for each cell that a kernel without a debugger runs.
    notebook.page.on('pageerror', ({ message }) => {
      if (message !== 'No active debugger session') problems.push(message);
    });
  }, 120_000);
  afterAll(() => notebook?.close());

  async function control(name: string): Promise<Locator> {
    await page().goTo(`showControl(${name}Control`);
    const found = page().page.locator(`.policy-gradients-control[data-control="${name}"]`);
    await found.locator('svg').first().waitFor({ timeout: 30_000 });
    return found;
  }

  async function changes(name: string, act: (control: Locator) => Promise<void>): Promise<void> {
    const host = await control(name);
    const said = titleOfPicture(host);
    const [before, count] = [await said(), (await page().cells()).length];
    await act(host);
    await expect.poll(said).not.toBe(before);
    // The keys went to the control, and not to the notebook as commands.
    expect((await page().cells()).length).toBe(count);
  }

  const photograph = (pictures: Readonly<Record<string, string>>): Promise<void> =>
    atBothWidths(page(), async (width) => {
      for (const [name, text] of Object.entries(pictures)) {
        await page().goTo(text);
        await page().screenshot(`${number}-${name}-${width}`);
      }
    });

  return {
    page,
    browser,
    lab,
    folder: () => folder,
    pathOf,
    problems,
    control,
    changes,
    photograph,
    async runAll(timeout = 400_000) {
      const began = Date.now();
      await page().command('notebook:run-all-cells');
      await page().waitForIdle(timeout);
      const seconds = (Date.now() - began) / 1000;
      expect(await page().errors()).toEqual([]);
      const cells = await page().cells();
      expect(cells.filter(({ executionCount }) => executionCount === null).map(({ source }) => source)).toEqual([]);
      return seconds;
    },
    async shown() {
      const cells = await page().cells();
      return cells.flatMap(({ source }) => [...source.matchAll(/showControl\((\w+)Control/g)].map(([, name]) => name));
    },
    async lookAt(names) {
      await atBothWidths(page(), async (width) => {
        for (const name of names) {
          const host = await control(name);
          await page().screenshot(`${number}-${name}-${width}`);
          expect(await host.evaluate(overflow), `${name} is too wide for ${width} px`).toBeLessThanOrEqual(1);
        }
      });
    },
    async move({ control: name, before, slider, keys = [], button, after }) {
      const said = titleOfPicture(await control(name));
      expect(await said()).toContain(before);
      await changes(name, async (host) => {
        if (slider) await host.getByLabel(slider, { exact: true }).focus();
        for (const key of keys) await page().page.keyboard.press(key);
        if (button) await host.getByRole('button', { name: button, exact: true }).click();
      });
      await expect.poll(said).toContain(after);
    },
  };
}

const titleOfPicture = (control: Locator) => (): Promise<string | null> =>
  control.locator('.picture title').first().textContent();

/** At 1280 px with JupyterLab's list of files, and at 800 px without it: it would take half. */
async function atBothWidths(notebook: NotebookPage, look: (width: number) => Promise<void>): Promise<void> {
  for (const width of [1280, 800]) {
    await notebook.page.setViewportSize({ width, height: 900 });
    if (width === 800) await notebook.command('application:toggle-left-area');
    await look(width);
    if (width === 800) await notebook.command('application:toggle-left-area');
  }
}

/** Runs inside the page: how many px of the control stand out of it. */
function overflow(host: unknown): number {
  const { scrollWidth, clientWidth } = host as { readonly scrollWidth: number; readonly clientWidth: number };
  return scrollWidth - clientWidth;
}
