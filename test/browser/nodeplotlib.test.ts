import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { get } from 'node:http';
import { createRequire } from 'node:module';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { named, root } from '../support/requireAll';
import { browserForTests } from './browserForTests';
import { missingBrowser } from './chromium';
import { screenshots } from './folders';

const tsx = join(createRequire(__filename).resolve('tsx/package.json'), '..', 'dist', 'cli.mjs');

interface Run {
  readonly child: ChildProcess;
  /** Resolves with the page's address when the terminal shows it. */
  readonly address: Promise<string>;
  readonly ended: Promise<{ code: number | null; output: string }>;
}

/** `npm run train -- --plot` in a process of its own. BROWSER: a program that does nothing, so that the test is the browser. */
function train(env: Readonly<Record<string, string>>, ...args: string[]): Run {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, BROWSER: _browser, ...rest } = process.env;
  const command = [tsx, join(root, 'scripts', 'train.ts'), '--episodes', '30', '--plot', ...args];
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
  const address = new Promise<string>((resolve, reject) => {
    const read = (text: Buffer): void => {
      output += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (found) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => reject(new Error(`it ended without an address:\n${output}`)));
  });
  address.catch(() => {});
  return { child, address, ended };
}

describe('npm run train -- --plot', () => {
  it('without a display says so and exits 0', async () => {
    const { code, output } = await train({}).ended;
    expect(output).toContain('30 episodes');
    if (process.platform === 'linux') expect(output).toContain('No display here');
    expect(code).toBe(0);
  });
});

describe.skipIf(missingBrowser)(named('the curve in the browser', missingBrowser), () => {
  const { browser } = browserForTests();

  it('is drawn with its points, from this machine alone, and ends when the page is closed', async () => {
    const { address, ended } = train({ BROWSER: process.execPath });
    const url = await address;
    const page = await browser().newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    await page.goto(url);
    const path = await page.locator('.scatterlayer path.js-line').first().getAttribute('d', { timeout: 20_000 });
    expect(path?.split('L').length).toBeGreaterThan(20);
    await page.screenshot({ path: join(screenshots, 'nodeplotlib.png') });
    // A page that is loaded again is not a page that is closed.
    await page.reload();
    await page.locator('.scatterlayer path.js-line').first().waitFor({ timeout: 20_000 });
    expect(foreign).toEqual([]);
    await page.close();
    const { code, output } = await ended;
    expect(code).toBe(0);
    expect(output).not.toMatch(/nest|nodeplotlib/i);
  });

  it('is out of reach from other machines', async () => {
    const { child, address, ended } = train({ BROWSER: process.execPath });
    const { port } = new URL(await address);
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one?.family === 'IPv4' && !one.internal);
    for (const one of outside) {
      await expect(fetch(`http://${one?.address}:${port}/`, { signal: AbortSignal.timeout(2000) })).rejects.toThrow();
    }
    // A foreign site that gives its own name this machine's address is refused.
    const status = (host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        get({ host: '127.0.0.1', port, path: '/', headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        }).on('error', reject);
      });
    expect(await status(`localhost:${port}`)).toBe(200);
    expect(await status('example.org')).toBe(403);
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
  });
});
