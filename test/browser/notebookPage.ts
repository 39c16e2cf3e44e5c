import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { screenshots } from './folders';
import { token, type Lab } from './lab';

/** Output of one code cell, as the notebook's model has it. */
export interface CellOutput {
  readonly type: string;
  readonly name?: string;
  readonly text: string;
  readonly mimes: readonly string[];
}

export interface CodeCell {
  readonly source: string;
  readonly executionCount: number | null;
  readonly outputs: readonly CellOutput[];
}

/* The part of JupyterLab's application that is used inside the page; `window` is the page's, not Node's. */
declare const window: LabWindow;
interface Box {
  getBoundingClientRect(): { readonly top: number; readonly bottom: number; readonly height: number };
}
interface LabWindow {
  readonly jupyterapp: {
    readonly commands: { execute(id: string): Promise<unknown> };
    readonly shell: {
      readonly currentWidget: {
        readonly context: { readonly path: string; ready: Promise<void>; save(): Promise<void> };
        readonly content: {
          activeCellIndex: number;
          readonly node: Box;
          readonly widgets: readonly { readonly node: Box }[];
          scrollToItem(index: number, align: string): Promise<void>;
          readonly model: {
            readonly cells: Iterable<{
              readonly type: string;
              readonly sharedModel: { getSource(): string; setSource(text: string): void };
              readonly executionCount: number | null;
              readonly outputs: {
                toJSON(): {
                  output_type: string;
                  name?: string;
                  text?: string | string[];
                  data?: Record<string, unknown>;
                  traceback?: string[];
                }[];
              };
            }>;
          };
        };
        readonly sessionContext: {
          restartKernel(): Promise<void>;
          readonly session: { readonly kernel: { readonly status: string; readonly connectionStatus: string } } | null;
        };
      };
    };
  };
}

/** A notebook open in JupyterLab. */
export class NotebookPage {
  private constructor(
    readonly page: Page,
    readonly path: string,
  ) {}

  static async open(browser: Browser, lab: Lab, path: string, width = 1280): Promise<NotebookPage> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const notebook = new NotebookPage(page, path);
    await notebook.load(lab);
    return notebook;
  }

  async load(lab: Lab): Promise<void> {
    await this.page.goto(`${lab.url}/lab/workspaces/w${Date.now()}/tree/${this.path}?token=${token}`);
    await this.page.waitForSelector('.jp-Notebook .jp-Cell', { timeout: 60_000 });
    await this.page.waitForFunction(
      (path) => {
        const widget = window.jupyterapp?.shell.currentWidget;
        return widget?.context?.path === path && widget.sessionContext?.session?.kernel?.status === 'idle';
      },
      this.path,
      { timeout: 60_000 },
    );
  }

  /** Runs a command of JupyterLab, e.g. 'notebook:run-all-cells'; waits for its end unless told not to. */
  async command(id: string, wait = true): Promise<void> {
    await this.page.evaluate(
      async ([id, wait]) => {
        const done = window.jupyterapp.commands.execute(id);
        if (wait) await done;
      },
      [id, wait] as const,
    );
  }

  async cells(): Promise<CodeCell[]> {
    return this.page.evaluate(() =>
      [...window.jupyterapp.shell.currentWidget.content.model.cells]
        .filter((cell) => cell.type === 'code')
        .map((cell) => ({
          source: cell.sharedModel.getSource(),
          executionCount: cell.executionCount,
          outputs: cell.outputs.toJSON().map((output) => ({
            type: output.output_type,
            name: output.name,
            text: [output.text ?? output.traceback ?? ''].flat().join(''),
            mimes: Object.keys(output.data ?? {}),
          })),
        })),
    );
  }

  /**
   * Makes the code cell that contains `text` the active one, at the top of the window. Again until it stays there: figures above it that are
   * still being drawn push it away, and JupyterLab takes out of the page what is far from it.
   */
  async goTo(text: string): Promise<void> {
    await this.page.evaluate((text) => {
      const { content } = window.jupyterapp.shell.currentWidget;
      const index = [...content.model.cells].findIndex(
        ({ type, sharedModel }) => type === 'code' && sharedModel.getSource().includes(text),
      );
      if (index < 0) throw new Error(`no code cell contains ${text}`);
      content.activeCellIndex = index;
    }, text);
    for (let k = 0, stayed = 0; stayed < 2; k++) {
      if (k === 200) throw new Error(`the cell that contains ${text} does not stay in view`);
      stayed = (await this.page.evaluate(activeCellInView)) ? stayed + 1 : 0;
      await this.page.waitForTimeout(100);
    }
  }

  /** Types other text into the code cell that contains `text`. */
  async edit(text: string, other: string): Promise<void> {
    await this.page.evaluate(
      ([text, other]) => {
        for (const { type, sharedModel } of window.jupyterapp.shell.currentWidget.content.model.cells) {
          const source = sharedModel.getSource();
          if (type === 'code' && source.includes(text)) return sharedModel.setSource(source.replace(text, other));
        }
        throw new Error(`no code cell contains ${text}`);
      },
      [text, other] as const,
    );
  }

  /** What went wrong: every `error` output and everything on stderr, cell by cell. */
  async errors(): Promise<string[]> {
    return (await this.cells()).flatMap((cell, i) =>
      cell.outputs
        .filter((o) => o.type === 'error' || o.name === 'stderr')
        .map((o) => `cell ${i + 1}: ${o.text.slice(0, 500)}`),
    );
  }

  async waitForIdle(timeout = 60_000): Promise<void> {
    await this.page.waitForFunction(
      () => window.jupyterapp.shell.currentWidget.sessionContext.session?.kernel.status === 'idle',
      undefined,
      { timeout },
    );
  }

  /** A fresh kernel, without the question. */
  async restart(): Promise<void> {
    await this.page.evaluate(() => window.jupyterapp.shell.currentWidget.sessionContext.restartKernel());
    await this.waitForIdle();
  }

  async save(): Promise<void> {
    await this.command('docmanager:save');
  }

  async screenshot(name: string, width?: number): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    if (width) await this.page.setViewportSize({ width, height: 900 });
    await this.page.waitForTimeout(200);
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** Runs inside the page. If the active cell's top is not in view, it is scrolled to. */
function activeCellInView(): boolean {
  const { content } = window.jupyterapp.shell.currentWidget;
  const { top, height } = content.widgets[content.activeCellIndex].node.getBoundingClientRect();
  const view = content.node.getBoundingClientRect();
  if (height > 0 && top > view.top - 20 && top < view.bottom - 100) return true;
  // Its promise may stay open while JupyterLab still measures cells.
  void content.scrollToItem(content.activeCellIndex, 'start');
  return false;
}
