import { dressFigure } from './dress/dressFigure';
import { currentOutput } from './output';
import { plotBundle } from './plot';
import { showInPlace } from './showInPlace';
import { still } from './still/still';
import { stillImage } from './stillImage';
import { drawWhile } from './watch';
import type { Figure } from './figure';
import type { Output } from './output';

export interface FollowLiveOptions<P, Kept> {
  /** Picks what is kept of a report; `undefined` is not kept. */
  readonly look: (progress: P) => Kept | undefined;
  /** The figure of what has been kept so far, at least one report. Give its axes a range: then it grows in a fixed frame. */
  readonly figure: (seen: readonly Kept[]) => Figure;
  /** Pictures a second at most. Default: 5. */
  readonly rate?: number;
  /** The clock, in ms; tests bring their own. */
  readonly now?: () => number;
  readonly output?: Output;
}

/**
 * Runs a training to its end, keeps what `look` picks from its reports, and draws it while it comes; at the end the picture becomes
 * the interactive figure, also if the training was stopped or failed.
 *
 * @param training any generator that reports its progress
 * @returns what was kept, in order, and the training's result
 * @throws what the training throws
 * @example
 * import { followLive } from './lib/index';
 * async function* halving() {
 *   for (let step = 1; step <= 3; step++) yield { step, loss: 2 ** -step };
 *   return 'done';
 * }
 * const { seen, result } = await followLive(halving(), {
 *   look: ({ loss }) => loss,
 *   figure: (losses) => ({
 *     data: [{ x: losses.map((_, i) => i + 1), y: losses.map(Number), mode: 'lines' }],
 *     layout: { xaxis: { title: { text: 'step' } }, yaxis: { title: { text: 'loss' } } },
 *     alt: 'The loss halves at each step.',
 *   }),
 * });
 * [seen.length, result]; // → [3, 'done']
 */
export async function followLive<P, Result, Kept>(
  training: AsyncGenerator<P, Result>,
  { look, figure, rate = 5, now = () => performance.now(), output = currentOutput() }: FollowLiveOptions<P, Kept>,
): Promise<{ readonly seen: Kept[]; readonly result: Result }> {
  const seen: Kept[] = [];
  let drawnAt = -Infinity;
  const show = showInPlace(output);
  const result = await drawWhile<P, Result>(training, () => ({
    update(progress) {
      const kept = look(progress);
      if (kept === undefined) return;
      seen.push(kept);
      if (now() - drawnAt < 1000 / rate) return;
      const dressed = dressFigure(figure(seen));
      show({ 'text/html': stillImage(still(dressed), dressed.alt), 'text/plain': dressed.alt });
      // Counted from the end of the drawing, so that a slow machine still trains more than it draws.
      drawnAt = now();
    },
    end() {
      if (seen.length) show(plotBundle(dressFigure(figure(seen))));
    },
  }));
  return { seen, result };
}
