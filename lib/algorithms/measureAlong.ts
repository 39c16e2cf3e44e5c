/** What a training was worth on its way. */
export interface Measured<Result> {
  /** One for each of the steps asked for. */
  readonly values: number[];
  readonly result: Result;
}

/**
 * Runs a training to its end and measures it on the way: at the first report at or after each of `steps`.
 *
 * A report comes once an episode or an update, so a measurement may stand a little later than its step says. Steps that the
 * training never reaches are measured at its end.
 *
 * @param training `train`, `qLearning`, `dqn`: any generator that reports `steps`
 * @param steps environment steps, rising
 * @param measure is called with the latest report
 * @example
 * import { finiteMdpEnvironment, makeRng, measureAlong, qLearning, shortCorridor } from './lib/index';
 * const learning = qLearning(finiteMdpEnvironment(shortCorridor({ sees: 'state' })), { steps: 2000, rng: makeRng(1) });
 * const { values } = await measureAlong(learning, [10, 1900], ({ q }) => Math.max(...q[0]));
 * values[1] < -2 && values[1] > -4; // → true
 */
export async function measureAlong<P extends { readonly steps: number }, Result>(
  training: AsyncGenerator<P, Result>,
  steps: readonly number[],
  measure: (progress: P) => number,
): Promise<Measured<Result>> {
  const values: number[] = [];
  let last: P | undefined;
  for (;;) {
    const next = await training.next();
    if (next.done) {
      if (values.length < steps.length) {
        if (last === undefined) throw new RangeError('measureAlong: the training ended without a report');
        const end = measure(last);
        while (values.length < steps.length) values.push(end);
      }
      return { values, result: next.value };
    }
    last = next.value;
    if (values.length < steps.length && last.steps >= steps[values.length]) {
      const value = measure(last);
      while (values.length < steps.length && last.steps >= steps[values.length]) values.push(value);
    }
  }
}
