// npm run train: trains an agent from the terminal, with a progress bar, a summary, and on request its curve and a file.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import {
  Interrupted,
  lessonSettings,
  makeEnvironment,
  makeRng,
  saveAgent,
  train,
  type Agent,
  type Environment,
  type Progress,
  type TrainOptions,
} from '../lib/index';

import type { PlainSettings } from '../lib/algorithms/trainSeed';
import { trainManySeeds } from './train/manySeeds';
import { UsageError, wholeNumber } from './usage';

const usage = `npm run train -- [options]

  --env NAME          environment (CartPole-v1)
  --episodes N        budget in episodes (600)
  --steps N           budget in environment steps, instead of --episodes
  --seed N            whole number (1)
  --seeds N           N seeds from --seed on, over all cores; prints how they did together
  --baseline NAME     none, mean, moving-mean, leave-one-out or value (value)
  --engine NAME       simd, tensorflow or typedArrays (simd)
  --lesson            the lesson's own settings: two layers of 64 ReLU, Adam 1e-3
  --plot              open the learning curve in a browser
  --json FILE         write returns, steps and settings for machines
  --save FILE         write the trained agent
  --help              this text`;

const optionTypes = {
  env: { type: 'string' },
  episodes: { type: 'string' },
  steps: { type: 'string' },
  seed: { type: 'string' },
  seeds: { type: 'string' },
  baseline: { type: 'string' },
  engine: { type: 'string' },
  lesson: { type: 'boolean' },
  plot: { type: 'boolean' },
  json: { type: 'string' },
  save: { type: 'string' },
  help: { type: 'boolean' },
} as const;

function readOptions() {
  try {
    return parseArgs({ options: optionTypes, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
}

interface Outcome {
  readonly returns: readonly number[];
  readonly endSteps: readonly number[];
  readonly steps: number;
  readonly seconds: number;
  readonly agent: Agent | undefined;
  readonly interrupted: boolean;
}

async function main(): Promise<number> {
  const options = readOptions();
  if (options.help) {
    console.log(usage);
    return 0;
  }
  if (options.episodes !== undefined && options.steps !== undefined) {
    throw new UsageError('--episodes and --steps are two budgets; give one');
  }
  const seed = wholeNumber('seed', options.seed ?? '1', Number.MIN_SAFE_INTEGER);
  const environment = asUsage(() => makeEnvironment(options.env ?? 'CartPole-v1')) as Environment;
  const settings: TrainOptions = {
    ...(options.lesson ? lessonSettings : {}),
    rng: makeRng(seed),
    baseline: (options.baseline ?? 'value') as TrainOptions['baseline'],
    engine: (options.engine ?? 'simd') as TrainOptions['engine'],
    ...(options.steps === undefined
      ? { episodes: wholeNumber('episodes', options.episodes ?? '600', 1) }
      : { totalSteps: wholeNumber('steps', options.steps, 1) }),
  };
  if (options.seeds !== undefined) {
    if (options.plot || options.save) throw new UsageError('--plot and --save are for one seed; leave --seeds out');
    const { rng: _rng, ...plain } = settings;
    const count = wholeNumber('seeds', options.seeds, 1);
    const seeds = await asUsageAsync(() => trainManySeeds(environment, plain as PlainSettings, seed, count));
    if (seeds && options.json) {
      writeFileSync(options.json, JSON.stringify({ environment: environment.id, settings: plain, seeds }) + '\n');
      console.log(`Written: ${options.json}`);
    }
    return seeds ? 0 : 130;
  }
  const outcome = await run(environment, settings);
  console.log(summary(environment, seed, outcome));
  const { agent: _agent, ...figures } = outcome;
  if (options.json) {
    const { rng: _rng, ...plain } = settings;
    writeFileSync(
      options.json,
      JSON.stringify({ environment: environment.id, seed, settings: plain, ...figures }) + '\n',
    );
    console.log(`Written: ${options.json}`);
  }
  if (options.save && outcome.agent) {
    writeFileSync(options.save, saveAgent(outcome.agent));
    console.log(`Agent written: ${options.save}`);
  }
  if (options.plot && outcome.returns.length > 0) {
    // Loaded only now: it brings a web server along.
    const { plotInBrowser } = await import('./plot-in-browser');
    await plotInBrowser(outcome, { title: `${environment.id}, seed ${seed}`, target: environment.rewardThreshold });
  }
  return outcome.interrupted ? 130 : 0;
}

async function run(environment: Environment, settings: TrainOptions): Promise<Outcome> {
  const training = train(environment, settings);
  const returns: number[] = [];
  const endSteps: number[] = [];
  let last: Progress | undefined;
  let agent: Agent | undefined;
  let interrupted = false;
  const byEpisodes = settings.episodes !== undefined;
  const bar = new SingleBar({
    format: ` {bar} {percentage}% | {episodes} episodes | {steps} steps | mean of 100: {mean} | {rate} steps/s | {eta_formatted} left`,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  });
  const first = await asUsageAsync(() => training.next());
  bar.start(byEpisodes ? settings.episodes! : settings.totalSteps!, 0, { episodes: 0, steps: 0, mean: '–', rate: '–' });
  try {
    for (let next = first; ; next = await training.next()) {
      if (next.done) {
        agent = next.value;
        break;
      }
      last = next.value;
      returns.push(...last.returns);
      endSteps.push(...last.endSteps);
      bar.update(Math.min(byEpisodes ? last.episodes : last.steps, bar.getTotal()), {
        episodes: last.episodes,
        steps: last.steps,
        mean: last.meanReturn.toFixed(1),
        rate: Math.round(last.steps / last.seconds).toLocaleString('en'),
      });
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    interrupted = true;
  } finally {
    bar.stop();
  }
  return { returns, endSteps, steps: last?.steps ?? 0, seconds: last?.seconds ?? 0, agent, interrupted };
}

function summary(
  { id, rewardThreshold }: Environment,
  seed: number,
  { returns, steps, seconds, agent, interrupted }: Outcome,
): string {
  const last = returns.slice(-100);
  const mean = last.reduce((sum, g) => sum + g, 0) / last.length;
  const lines = [
    `${id}, seed ${seed}: ${returns.length} episodes, ${steps.toLocaleString('en')} steps in ${seconds.toFixed(2)} s`,
    `Mean return of the last ${last.length} episodes: ${mean.toFixed(1)}` +
      (rewardThreshold === undefined ? '' : ` (solved from ${rewardThreshold})`),
  ];
  if (agent?.solvedAtStep !== undefined) lines.push(`Solved after ${agent.solvedAtStep.toLocaleString('en')} steps`);
  if (interrupted) lines.push('Stopped by Ctrl-C; the figures are of what was done until then.');
  return lines.join('\n');
}

/** A RangeError at the library's door is a mistake in what was typed. */
function asUsage<T>(f: () => T): T {
  try {
    return f();
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

async function asUsageAsync<T>(f: () => Promise<T>): Promise<T> {
  try {
    return await f();
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

main().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    console.error(error instanceof UsageError ? `npm run train: ${error.message}. See npm run train -- --help` : error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
