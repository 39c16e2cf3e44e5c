// How much notebook 01, section 7, hangs on its learning rates: quartiles of the acting policy's exact J in the 4×3 world.
// Written to notebooks/data/learning-rates.json.
//   npx tsx bench/learning-rates.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as lib from '../lib/index';
import { oneLineLists } from './oneLineLists';

const world = lib.gridWorld43();
const seeds = Array.from({ length: 20 }, (_, i) => i);
const budget = 32_000;
const steps = Array.from({ length: 30 }, (_, i) => Math.round(250 * (budget / 250) ** (i / 29)));
const always = { horizon: Infinity };
const rowsOf = (logits: lib.Network): number[][] =>
  Array.from({ length: world.states }, (_, s) => Array.from(logits.forwardOne([s])));

async function curveOfQ(seed: number, stepSize: number): Promise<number[]> {
  const learning = lib.qLearning(lib.finiteMdpEnvironment(world), { steps: budget, stepSize, rng: lib.makeRng(seed) });
  const measure = ({ q }: lib.QLearningProgress): number => lib.exactValue(world, lib.epsilonGreedy(q, 0.1), always).J;
  return (await lib.measureAlong(learning, steps, measure)).values;
}

/** REINFORCE that takes each of its episodes `times` times. */
function curveOfPi(seed: number, learningRate: number, times: number): number[] {
  const rng = lib.makeRng(seed);
  const environment = lib.finiteMdpEnvironment(world);
  const logits = lib.table(world.states, world.actions);
  const policy = lib.categoricalPolicy(logits);
  const optimiser = lib.sgd(logits, { learningRate });
  const values: number[] = [];
  for (let taken = 0; values.length < steps.length;) {
    const rollout = lib.collectEpisodes(environment, policy, { rng });
    taken += rollout.length;
    const weights = lib.rewardToGo(rollout.rewards, 1);
    for (let i = 0; i < times; i++) {
      policy.addGradient(rollout, weights);
      optimiser.step();
    }
    while (values.length < steps.length && taken >= steps[values.length]) {
      // A clock, as a policy of huge logits may never end.
      values.push(lib.exactValue(world, lib.softmaxPolicy(rowsOf(logits)), { horizon: 100 }).J);
    }
  }
  return values;
}

function quartiles(runs: readonly number[][]): { low: number[]; mid: number[]; high: number[] } {
  const at = (p: number): number[] =>
    steps.map((_, i) =>
      Number(
        lib
          .quantile(
            runs.map((run) => run[i]),
            p,
          )
          .toFixed(3),
      ),
    );
  return { low: at(0.25), mid: at(0.5), high: at(0.75) };
}

async function main(): Promise<void> {
  const q: Record<string, unknown> = {};
  for (const rate of [0.02, 0.05, 0.1, 0.2, 0.5])
    q[rate] = quartiles(await Promise.all(seeds.map((seed) => curveOfQ(seed, rate))));
  const pi: Record<string, Record<string, unknown>> = {};
  for (const rate of [0.02, 0.05, 0.1, 0.2, 0.5, 1]) {
    pi[rate] = {};
    for (const times of [1, 3, 10, 30]) pi[rate][times] = quartiles(seeds.map((seed) => curveOfPi(seed, rate, times)));
    console.log('rate', rate, 'done');
  }
  const about = 'exact J of the acting policy, quartiles of 20 seeds; made by bench/learning-rates.ts';
  writeFileSync(join(__dirname, '../notebooks/data/learning-rates.json'), oneLineLists({ about, steps, q, pi }));
}

void main();
