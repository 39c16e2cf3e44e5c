import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Bundle, Output } from './output';

type Write = (
  content: { data: Bundle; metadata: Record<string, never>; transient: { display_id?: string } },
  update: boolean,
) => void;

/**
 * The output of the running cell, or undefined where no kernel runs.
 *
 * tslab's public `display` sends one MIME type a call, but a picture needs several in one message (the Plotly figure and
 * the image that stands in for it). So this module alone uses tslab's internal writer; tslab is pinned, and a kernel test
 * holds it. The writer is found in Node's module cache and never loaded: outside the kernel that would cost a second of
 * TypeScript, and would not be connected to anything.
 */
export function kernelOutput(): Output | undefined {
  if (!writer()) return undefined;
  return {
    show(bundle) {
      const id = randomUUID();
      send(id, bundle, false);
      return { update: (next) => send(id, next, true) };
    },
  };
}

function send(id: string, data: Bundle, update: boolean): void {
  // Asked for anew each time: tslab makes a writer for each cell, and an update may come from a later one.
  writer()?.({ data, metadata: {}, transient: { display_id: id } }, update);
}

function writer(): Write | undefined {
  const cache = createRequire(__filename).cache;
  const key = Object.keys(cache).find((file) => /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(file));
  const exports = key ? (cache[key]?.exports as { lastWriteDisplayData?: Write | null } | undefined) : undefined;
  return exports?.lastWriteDisplayData ?? undefined;
}
