/**
 * Thrown by a long loop of the library when the reader presses ■ (or Ctrl-C in a terminal).
 *
 * @example
 * import { cartPole, finish, Interrupted, makeRng, train } from './lib/index';
 * await finish(train(cartPole(), { rng: makeRng(1), totalSteps: 1000 })).catch((error) => {
 *   if (!(error instanceof Interrupted)) throw error; // ■ was pressed: go on with the next cell
 * });
 */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** A listener for interrupts, and a clock that lets the event loop breathe. Made by {@link listenForInterrupt}. */
export interface InterruptListener {
  /**
   * Gives the event loop a turn if the last one is more than 8 ms ago, so that a live chart can draw and ■ can arrive.
   * @throws Interrupted if ■ was pressed since the loop began
   */
  breathe(): Promise<void>;
  /** Stops listening. Call it in `finally`. */
  close(): void;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const turnEvery = 8;

/** All who listen now. One handler for them all: Node warns at the eleventh, and `runSeeds` has twenty. */
const listening = new Set<() => void>();
const tellAll = (): void => listening.forEach((tell) => tell());

/**
 * Begins to listen for an interrupt; every long loop of the library goes through it.
 *
 * It waits one turn of the event loop first. A listener that is registered in the synchronous part of a cell replaces the
 * handler by which the kernel (tslab) survives ■, and the next ■ would then kill the kernel.
 *
 * @example
 * import { listenForInterrupt } from './lib/index';
 * const interrupt = await listenForInterrupt();
 * let total = 0;
 * try {
 *   for (let i = 0; i < 1000; i++) {
 *     total += i;
 *     await interrupt.breathe();
 *   }
 * } finally {
 *   interrupt.close();
 * }
 * total; // → 499500
 */
export async function listenForInterrupt(): Promise<InterruptListener> {
  await nextTurn();
  let interrupted = false;
  const onInterrupt = (): void => {
    interrupted = true;
  };
  if (listening.size === 0) process.on('SIGINT', tellAll);
  listening.add(onInterrupt);
  let lastTurn = performance.now();
  return {
    async breathe() {
      if (performance.now() - lastTurn >= turnEvery) {
        await nextTurn();
        lastTurn = performance.now();
      }
      if (interrupted) throw new Interrupted('Stopped by an interrupt (■ or Ctrl-C). What was learned so far is kept.');
    },
    close() {
      if (listening.delete(onInterrupt) && listening.size === 0) process.off('SIGINT', tellAll);
    },
  };
}
