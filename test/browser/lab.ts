// A real JupyterLab, started as `npm start` starts it.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { freePort } from '../support/freePort';
import { root } from '../support/requireAll';
import { launch } from './chromium';

/** What a page's address must carry. */
export const token = 'browser-test';

export interface Lab {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts JupyterLab through scripts/start.mjs and waits until it answers. Its kernels inherit `environment`. */
export async function startLab(environment: Readonly<Record<string, string>> = {}): Promise<Lab> {
  const port = await freePort();
  const args = [
    '--no-browser',
    '--port',
    String(port),
    `--IdentityProvider.token=${token}`,
    '--LabApp.expose_app_in_browser=True',
  ];
  if (process.getuid?.() === 0) args.push('--allow-root');
  const lab = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let log = '';
  lab.stdout.on('data', (chunk) => (log += chunk));
  lab.stderr.on('data', (chunk) => (log += chunk));
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 120_000;
  for (;;) {
    if (lab.exitCode !== null) throw new Error(`JupyterLab ended with ${lab.exitCode}:\n${log}`);
    if (Date.now() > deadline) throw new Error(`JupyterLab does not answer:\n${log}`);
    if (
      await fetch(`${url}/api?token=${token}`).then(
        (r) => r.ok,
        () => false,
      )
    )
      break;
    await new Promise((done) => setTimeout(done, 200));
  }
  return { url, stop: () => stop(lab) };
}

async function stop(lab: ChildProcess): Promise<void> {
  const ended = new Promise((done) => lab.once('exit', done));
  lab.kill('SIGTERM');
  const timer = setTimeout(() => lab.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(timer);
}

/** A lab and a browser for the tests of one `describe`; both end with it. Its kernels inherit `environment`. */
export function labForTests(environment: Readonly<Record<string, string>> = {}): {
  readonly lab: () => Lab;
  readonly browser: () => Browser;
} {
  let lab: Lab | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    lab = await startLab(environment);
    browser = await launch();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await lab?.stop();
  });
  return { lab: () => lab!, browser: () => browser! };
}
