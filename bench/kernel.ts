// How long a learner waits for the kernel: medians of five fresh kernels. Run: npx tsx bench/kernel.ts [--json]
import { startKernel } from '../test/kernel/kernel';
import { spread } from './figures';

const rounds = 5;

/** What is to be reached, in ms. */
const targets: Readonly<Record<string, number>> = {
  'kernel ready': 3_000,
  'importing lib/index': 2_500,
  'later cell: an expression': 200,
  'later cell: a new const': 200,
  'later cell: a call of the library': 200,
  'stop button, until a training has ended': 200,
};

const training = `import { listenForInterrupt } from './lib/engine/interrupt';
const interrupt = await listenForInterrupt();
console.log('training');
try { for (;;) await interrupt.breathe(); } finally { interrupt.close(); }`;

async function measureOnce(): Promise<Record<string, number>> {
  const kernel = await startKernel();
  const run = async (code: string): Promise<number> => {
    const { status, error, ms } = await kernel.run(code);
    if (status !== 'ok') throw new Error(`${status}: ${error?.traceback.join('\n')}`);
    return ms;
  };
  try {
    const first = await run('1 + 1');
    const importing = await run(`import { cartPole, makeRng } from './lib/index';`);
    const call = await run('const start = cartPole().reset(makeRng(1));');
    const constant = await run('const two = 2;');
    const expression = await run('two + 1');
    const cell = kernel.begin(training);
    await cell.printed('training');
    const pressed = performance.now();
    await kernel.interrupt();
    await cell.done;
    const stopped = performance.now() - pressed;
    const again = kernel.begin(training);
    await again.printed('training');
    await kernel.interrupt();
    await again.done;
    return {
      'kernel ready': kernel.readyMs,
      'first cell': first,
      'importing lib/index': importing,
      'later cell: a call of the library': call,
      'later cell: a new const': constant,
      'later cell: an expression': expression,
      'stop button, until a training has ended': stopped,
    };
  } finally {
    await kernel.shutdown();
  }
}

async function main(): Promise<void> {
  const all: Record<string, number>[] = [];
  for (let round = 0; round < rounds; round++) all.push(await measureOnce());
  const names = Object.keys(all[0]);
  const medians = Object.fromEntries(
    names.map((name) => [name, Math.round(spread(all.map((one) => one[name])).median)]),
  );
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ node: process.version, rounds, medians, targets }, null, 2));
    return;
  }
  console.log(`Node.js ${process.version}, medians of ${rounds}, ms`);
  for (const [name, value] of Object.entries(medians)) {
    const target = name in targets ? `  at most ${targets[name]}` : '';
    console.log(`${name.padEnd(42)}${String(value).padStart(6)}${target}`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
