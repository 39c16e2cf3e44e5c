import { liveChart } from './liveChart';
import type { Ending, LiveChartOptions } from './liveChart';
import type { ChartProgress } from './runLog';

/** A training that is watched: loop over its progress, or await it for its result. */
export interface Watched<P, R> extends AsyncGenerator<P, R, undefined>, PromiseLike<R> {
  [Symbol.asyncIterator](): Watched<P, R>;
}

/**
 * Draws the learning curve of a training while it runs, and passes on its progress and its result.
 *
 * `await watch(…)` runs it to the end and gives its result, the agent; `for await (const progress of watch(…))` gives
 * the progress. However it ends (to the end, by `break`, by ■, by an error), the chart becomes the interactive figure and
 * says how it ended. An error of the training is thrown on.
 *
 * @example
 * async function* training() {
 *   for (let episode = 1; episode <= 3; episode += 1) yield { episode, return: 20 * episode };
 *   return 'agent';
 * }
 * const agent = await watch(training(), { title: 'REINFORCE', episodes: 3 });
 */
export function watch<P extends ChartProgress, R>(
  training: AsyncGenerator<P, R>,
  options: LiveChartOptions = {},
): Watched<P, R> {
  return drawWhile<P, R>(training, () => liveChart(options));
}

/** A chart as `drawWhile` needs it. */
interface Chart<P> {
  update(progress: P): void;
  end(ending: Ending): void;
}

/** Runs a training and keeps a chart of it, which is made at the first step and always ended. */
export function drawWhile<P, R>(training: AsyncGenerator<P, R>, makeChart: () => Chart<P>): Watched<P, R> {
  const generator = draw(training, makeChart);
  const watched: Watched<P, R> = {
    next: () => generator.next(),
    return: (value) => generator.return(value),
    throw: (error) => generator.throw(error),
    [Symbol.asyncIterator]: () => watched,
    then: (resolve, reject) => drain(generator).then(resolve, reject),
  };
  return watched;
}

async function drain<R>(generator: AsyncGenerator<unknown, R, undefined>): Promise<R> {
  let step = await generator.next();
  while (!step.done) step = await generator.next();
  return step.value;
}

async function* draw<P, R>(training: AsyncGenerator<P, R>, makeChart: () => Chart<P>): AsyncGenerator<P, R, undefined> {
  const chart = makeChart();
  // What holds if nothing below is reached: the loop around us was left.
  let ending: Ending = { stopped: true };
  let finished = false;
  try {
    for (;;) {
      const step = await training.next();
      if (step.done) {
        finished = true;
        ending = { stopped: wasStopped(step.value) };
        return step.value;
      }
      chart.update(step.value);
      yield step.value;
    }
  } catch (error) {
    finished = true;
    ending = isInterrupt(error) ? { stopped: true } : { error };
    throw error;
  } finally {
    chart.end(ending);
    // A training that was left half-way gets to clean up (its listeners, its engine).
    if (!finished) await training.return(undefined as R);
  }
}

function wasStopped(result: unknown): boolean {
  const { stopped, interrupted } = (Object(result) ?? {}) as { stopped?: unknown; interrupted?: unknown };
  return stopped === true || interrupted === true;
}

function isInterrupt(error: unknown): boolean {
  return error instanceof Error && /^(Interrupt|Abort)/.test(error.name);
}
