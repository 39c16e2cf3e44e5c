// What stays behind: memory.ts tensors UPDATES | memory.ts process RUNS. One line of JSON. Needs node --expose-gc.
import { cartPole, finish, lessonSettings, makeRng, train } from '../../lib/index';
import { ready } from '../../lib/tensorflow';

async function tensorsAlive(after: readonly number[]) {
  const tf = await ready();
  const alive: number[] = [];
  const settings = { ...lessonSettings, rng: makeRng(1), engine: 'tensorflow' as const, episodes: Math.max(...after) };
  for await (const { update } of train(cartPole(), settings)) {
    if (after.includes(update)) alive.push(tf.memory().numTensors);
  }
  return alive;
}

async function processMemory(after: readonly number[]) {
  const megabytes: number[] = [];
  for (let run = 1; run <= Math.max(...after); run++) {
    const agent = await finish(train(cartPole(), { rng: makeRng(run), totalSteps: 20_000 }));
    agent.dispose();
    if (!after.includes(run)) continue;
    // Twice, with a turn of the event loop between: a memory of WebAssembly goes with the second.
    for (let i = 0; i < 2; i++) {
      globalThis.gc!();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    megabytes.push(process.memoryUsage().rss / 2 ** 20);
  }
  return megabytes;
}

async function main([what, ...after]: string[]) {
  const counts = after.map(Number);
  console.log(JSON.stringify(await (what === 'tensors' ? tensorsAlive(counts) : processMemory(counts))));
}

void main(process.argv.slice(2));
