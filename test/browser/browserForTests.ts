import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './chromium';
import { screenshots } from './folders';

/** A browser for the tests of one `describe`; it ends with it. */
export interface BrowserForTests {
  readonly browser: () => Browser;
  /** Opens a page with this HTML in its body, of 1280 × 800 px unless the options say otherwise. */
  readonly open: (html: string, options?: Parameters<Browser['newPage']>[0]) => Promise<Page>;
  /** What failed in these pages, and what they asked a network for. */
  readonly problems: readonly string[];
}

export function browserForTests(): BrowserForTests {
  const problems: string[] = [];
  let browser: Browser | undefined;
  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    browser = await launch();
  });
  afterAll(() => browser?.close());
  return {
    browser: () => browser!,
    problems,
    async open(html, options = {}) {
      const page = await browser!.newPage({ viewport: { width: 1280, height: 800 }, ...options });
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith('data:')) problems.push(`asked for ${request.url()}`);
      });
      await page.setContent(`<!doctype html><meta charset="utf-8"><body style="margin:16px">${html}`);
      return page;
    },
  };
}
