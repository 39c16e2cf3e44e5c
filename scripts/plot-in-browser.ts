// The learning curve of `npm run train -- --plot`, shown by nodeplotlib in the system's browser.
import { spawn } from 'node:child_process';
import { learningCurve } from '../lib/display/learningCurve';
import { dressFigure } from '../lib/display/dress/dressFigure';
import { startNodeplotlib } from './nodeplotlib/start';

/** What is drawn: the returns of a training, and the steps at which they came. */
export interface Curve {
  readonly returns: readonly number[];
  readonly endSteps?: readonly number[];
}

export interface PlotOptions {
  readonly title: string;
  readonly target?: number;
  /** How long to wait for a browser to come, in seconds. Default: 60. */
  readonly patience?: number;
  readonly say?: (line: string) => void;
}

/**
 * Opens a learning curve in the browser, and returns when its page is closed, nobody came, or Ctrl-C was pressed.
 *
 * Without a display it says so and returns at once. `BROWSER` names another program than the system's.
 */
export async function plotInBrowser(
  curve: Curve,
  { title, target, patience = 60, say = console.log }: PlotOptions,
): Promise<void> {
  if (!hasDisplay()) {
    say(
      'No display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no browser to draw in; --json FILE keeps the figures.',
    );
    return;
  }
  const figure = learningCurve({ ...curve, title, target });
  const { data, layout } = dressFigure({ ...figure, layout: { ...figure.layout, height: 560 } });
  const server = await startNodeplotlib(data, layout, patience);
  say(`The curve is at ${server.address} (this machine only). Close the page or press Ctrl-C to end.`);
  open(server.address, () => say(`No browser could be started; open ${server.address} yourself.`));
  const stop = (): void => void server.close();
  process.once('SIGINT', stop);
  const visited = await server.ended;
  process.off('SIGINT', stop);
  if (!visited) say(`No browser came within ${patience} s; the curve is not shown any longer.`);
}

function hasDisplay(): boolean {
  const { BROWSER, DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(BROWSER || DISPLAY || WAYLAND_DISPLAY);
}

function open(address: string, failed: () => void): void {
  const system: Readonly<Record<string, readonly string[]>> = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };
  const [program, ...args] = process.env.BROWSER ? [process.env.BROWSER] : (system[process.platform] ?? ['xdg-open']);
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', failed);
  child.on('exit', (code) => code && failed());
  child.unref();
}
