// Every fault of notebook 03's gallery over three sets of 20 seeds, for the menu of section 7.
// Written to notebooks/data/faults.json; about four minutes.
//   npx tsx bench/faults.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as lib from '../lib/index';
import type { FaultName } from '../lib/index';

const C = { normalisation: 'batch', episodesPerUpdate: 2 } as const;
const four = { normalisation: 'batch', episodesPerUpdate: 4, learningRate: 0.02 } as const;
const B = { normalisation: 'episode' } as const;

const rows: [string, FaultName[], Record<string, unknown>][] = [
  ['A', [], {}],
  ['B', [], B],
  ['C', [], C],
  ['A', ['minus forgotten'], {}],
  ['A', ['wrong action recorded'], {}],
  ['A', ['rate × 10'], {}],
  ['A', ['rate × 3'], {}],
  ['A', ['rate ÷ 10'], {}],
  ['A', ['[T, T]'], {}],
  ['B', ['[T, T]'], B],
  ['C', ['[T, T]'], C],
  ['A', ['reward at the end'], {}],
  ['B', ['reward at the end'], B],
  ['C, 4 episodes, rate 0.02', ['reward at the end'], four],
  ['A', ['softmax, then log'], {}],
  ['A', ['whole return'], {}],
  ['A', ['mean over each episode’s steps'], {}],
  ['C', ['mean over all steps'], C],
  ['A', ['γ = 0.9'], {}],
  ['A', ['γ = 0'], {}],
  ['A', ['−1 at the fall'], {}],
];

async function main(): Promise<void> {
  const faults = [];
  for (const [program, names, options] of rows) {
    const sets = [];
    for (let first = 0; first < 60; first += 20) {
      const seeds = Array.from({ length: 20 }, (_, i) => first + i);
      const train = (seed: number) =>
        lib.trainWithFaults(lib.cartPole(), names, { ...options, rng: lib.makeRng(seed) });
      const runs = await lib.finish(lib.runSeeds(train, seeds));
      const { solved, kept, final } = lib.summariseRuns(runs);
      sets.push({ solved, kept, final: Math.round(final) });
      runs.forEach(({ agent }) => agent.dispose());
    }
    faults.push({ program, faults: names, sets });
    console.log(program, names.join(' + '), JSON.stringify(sets));
  }
  const about =
    'CartPole-v1, 150,000 steps, seeds 0–19, 20–39 and 40–59: how many reached a mean of 475 over 100 episodes, how many ' +
    'still had it at the end, IQM of the last 100 episodes; made by bench/faults.ts';
  const text = JSON.stringify({ about, faults }, null, 1).replace(
    /\{\s+("solved[^}]+?)\s+\}/g,
    (_, inside: string) => `{ ${inside.replace(/\s+/g, ' ')} }`,
  );
  writeFileSync(join(__dirname, '../notebooks/data/faults.json'), text + '\n');
}

void main();
