// A real Chromium for the browser tests: Debian's, or the one that CHROMIUM names. Nothing is downloaded.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** The program to start, or undefined where there is none. */
export function chromiumPath(): string | undefined {
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

/** Why the browser tests cannot run here; undefined when they can. With REQUIRE_ALL=1 a missing browser is a failure. */
export function missingBrowser(): string | undefined {
  if (chromiumPath()) return undefined;
  if (process.env.REQUIRE_ALL === '1')
    throw new Error('REQUIRE_ALL=1, and no Chromium was found; install it, or name it in CHROMIUM');
  return 'no Chromium found (install it, or name it in CHROMIUM)';
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
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
