// npm run grade:worker: grades what npm run grade -- CLASS --queue puts on a queue, see deploy/queue/README.md.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { queueWorker } from '../grader/queue/queueWorker';
import { graderHash } from '../grader/classes/journalKey';
import { readQueueUrl, versionOf } from '../grader/queue/connection';
import { CannotGrade, endOf } from './grade/failures';
import { chooseTier } from './grade/chooseTier';
import { root } from './setup/paths.mjs';
import { UsageError, wholeNumber } from './usage';

const usage = `npm run grade:worker -- --queue URL --store DIR [options]

  --queue URL     of Redis: redis://USER:PASSWORD@HOST:PORT, rediss:// for TLS; or in the variable GRADE_QUEUE
  --store DIR     the folder that the class's machine and all workers see
  --workers N     submissions at a time (as many as there are cores)
  --trust         grade without a sandbox: you trust every file
  --help          this text

It grades until you press Ctrl-C: once, and it ends after the submissions that it holds; twice, and it ends now, and another worker takes them.
Exit codes: 0 ended, 2 a mistake in what was typed, 3 it cannot grade.`;

function readArguments() {
  try {
    return parseArgs({
      options: {
        queue: { type: 'string' },
        store: { type: 'string' },
        workers: { type: 'string' },
        trust: { type: 'boolean' },
        stalled: { type: 'string' }, // for the chaos test: milliseconds
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
}

async function main(): Promise<void> {
  const values = readArguments();
  if (values.help) return console.log(usage);
  // In the variable, a password is not in the list of processes.
  const url = values.queue ?? process.env.GRADE_QUEUE;
  if (!url) throw new UsageError('name the queue: --queue redis://HOST');
  if (!values.store) throw new UsageError('name the folder that the class and all workers see: --store DIR');
  try {
    readQueueUrl(url);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const workers = wholeNumber('workers', values.workers ?? String(availableParallelism()), 1);
  const tier = await chooseTier(Boolean(values.trust));
  const grader = graderHash(root);
  let told = 0;
  const worker = await queueWorker({
    grader,
    url,
    store: values.store,
    tier: tier.name,
    workers,
    ...(values.stalled ? { stalledMilliseconds: wholeNumber('stalled', values.stalled, 100) } : {}),
    onGraded: (count) => {
      if (Date.now() - told < 10_000) return;
      told = Date.now();
      console.error(`${count} graded`);
    },
    onTrouble: (why) => console.error(why),
  }).catch((error: Error) => {
    throw new CannotGrade(error.message);
  });
  console.error(
    `Waiting for submissions of version ${versionOf(grader)}; ${workers} at a time, in: ${tier.title}. Ctrl-C ends it.`,
  );
  let ending = false;
  const end = (): void => {
    const now = ending;
    ending = true;
    console.error(now ? 'Ending now.' : 'Ending after the submissions that are being graded. Again to end now.');
    void worker.end(now).finally(() => process.exit(0));
  };
  process.on('SIGINT', end).on('SIGTERM', end);
}

main().catch(endOf('npm run grade:worker'));
