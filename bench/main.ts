import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import type { Spread } from './figures';
import { machine } from './machine';
import type { Context, Measure, Row } from './measure';
import { cartPole } from './measures/cartPole';
import { continuous } from './measures/continuous';
import { cores } from './measures/cores';
import { environments } from './measures/environments';
import { lesson } from './measures/lesson';
import { memory } from './measures/memory';
import { step } from './measures/step';
import { has } from './peers/peers';
import { picture } from './picture';
import { root } from './process';
import { table } from './table';

const measures: readonly Measure[] = [lesson, cartPole, step, environments, continuous, memory, cores];

const usage = `npm run bench -- [options]

  --only NAME      one of ${measures.map(({ name }) => name).join(', ')}; may be given again
  --rounds N       rounds in which ours and the peers take turns (5)
  --quick          a smoke test: the figures mean nothing, and nothing is written
  --help           this text

PyTorch, Gymnasium and C, to compare with: node bench/peers/setup.mjs (once)
Results: bench/results/*.json and lesson.svg`;

export class UsageError extends Error {}

interface Options {
  readonly chosen: readonly Measure[];
  readonly rounds: number;
  readonly quick: boolean;
}

function read(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return undefined;
  const rounds = Number(values.rounds ?? (values.quick ? 1 : 5));
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new UsageError(`--rounds is '${values.rounds}'; expected 1 or more`);
  const unknown = values.only?.find((name) => !measures.some((measure) => measure.name === name));
  if (unknown !== undefined) throw new UsageError(`--only is '${unknown}'; see npm run bench -- --help`);
  const chosen = values.only ? measures.filter(({ name }) => values.only!.includes(name)) : measures;
  return { chosen, rounds, quick: values.quick };
}

/** Measures, writes the results, prints the table. */
export async function bench(args: readonly string[]): Promise<void> {
  const options = read(args);
  if (!options) return console.log(usage);
  const { chosen, rounds, quick } = options;
  const peers = [has.python ? 'PyTorch, Gymnasium' : '', has.c ? 'C' : ''].filter(Boolean).join(', ');
  console.log(`Peers here: ${peers || 'none (node bench/peers/setup.mjs brings them)'}`);
  const rows: Row[] = [];
  for (const measure of chosen) {
    const outcome = await withBar(measure, (tell) => measure.run({ rounds, quick, tell }));
    rows.push(...outcome.rows);
    if (!quick) write(measure, rounds, outcome);
  }
  console.log(table(rows));
}

async function withBar<T>({ name, about }: Measure, run: (tell: Context['tell']) => Promise<T>): Promise<T> {
  const bar = new SingleBar({
    format: ` {bar} {percentage}% | ${name}: {what}`,
    hideCursor: true,
    clearOnComplete: true,
  });
  // Without a terminal there is no bar: one line says what is going on.
  if (!process.stdout.isTTY) console.log(`${name}: ${about}`);
  bar.start(1, 0, { what: about });
  try {
    return await run((what, share) => bar.update(share, { what }));
  } finally {
    bar.stop();
  }
}

function write({ name, about }: Measure, rounds: number, { rows, data }: { rows: readonly Row[]; data: object }): void {
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const content = { measure: about, machine: machine(), rounds, rows, data };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(content, null, 1) + '\n');
  if (name !== 'lesson') return;
  const { stepsPerSecond } = data as { stepsPerSecond: Record<string, Spread> };
  const where = `${cpus()[0]?.model.replace(/\(R\)|\(TM\)/g, '') ?? 'unknown'}, ${availableParallelism()} cores`;
  writeFileSync(join(folder, 'lesson.svg'), picture(stepsPerSecond, where) + '\n');
}
