// A real Chromium for the browser tests: Debian's, or the one that CHROMIUM names. Nothing is downloaded.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { skipReason } from '../support/requireAll';

/** The program to start, or undefined where there is none. */
function chromiumPath(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'chrome']) {
    try {
      const path = execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
        .split('\n')[0]
        .trim();
      if (path && existsSync(path)) return path;
    } catch {
      // not installed under this name
    }
  }
  return undefined;
}

/** Why the browser tests are skipped here; undefined where they run. */
export const missingBrowser = skipReason(
  chromiumPath() === undefined,
  'no Chromium here: install it, or name it in CHROMIUM',
);

/** @throws Error where there is no Chromium */
export async function launch(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('no Chromium found: install it, or name it in CHROMIUM');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
