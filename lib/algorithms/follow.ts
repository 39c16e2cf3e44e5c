/**
 * Runs a training to its end and keeps what `look` picks from its reports.
 *
 * @param training any generator that reports its progress
 * @param look is called with each report; what it returns is kept, `undefined` is not
 * @returns what was kept, in order, and the training's result
 * @example
 * import { follow, makeRng, trainSft } from './lib/index';
 * const { seen } = await follow(trainSft({ rng: makeRng(1), dialogues: 128, epochs: 3 }), ({ loss }) => loss);
 * seen.length; // → 3
 */
export async function follow<P, Result, Kept>(
  training: AsyncGenerator<P, Result>,
  look: (progress: P) => Kept | undefined,
): Promise<{ readonly seen: Kept[]; readonly result: Result }> {
  const seen: Kept[] = [];
  for (;;) {
    const next = await training.next();
    if (next.done) return { seen, result: next.value };
    const kept = look(next.value);
    if (kept !== undefined) seen.push(kept);
  }
}
