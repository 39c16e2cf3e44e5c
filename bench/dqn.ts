// The DQN of notebook 01, section 7, on ten seeds: greedy score every 1,000 steps. Written to notebooks/data/dqn-cartpole.json.
//   npx tsx bench/dqn.ts [seeds] [out]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureAlong } from '../lib/algorithms/measureAlong';
import { cartPole } from '../lib/environments/cartPole';
import { greedyScore } from '../lib/rollouts/greedyScore';
import { makeRng } from '../lib/engine/rng';
import { dqn } from '../lib/values/dqn';
import { oneLineLists } from './oneLineLists';

async function main(): Promise<void> {
  const seeds = Array.from({ length: Number(process.argv[2] ?? 10) }, (_, i) => i);
  const out = process.argv[3] ?? join(__dirname, '../notebooks/data/dqn-cartpole.json');
  const totalSteps = 40_000;
  const steps = Array.from({ length: totalSteps / 1000 }, (_, i) => 1000 * (i + 1));
  const runs = [];
  for (const seed of seeds) {
    const began = performance.now();
    const training = dqn(cartPole(), { rng: makeRng(seed), totalSteps });
    const measure = ({ act, steps }: { act(o: ArrayLike<number>): number; steps: number }) =>
      greedyScore(cartPole(), act, { episodes: 10, rng: makeRng(1_000_000 + steps) });
    const { values, result } = await measureAlong(training, steps, measure);
    result.dispose();
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    runs.push({ seed, seconds, scores: values });
    console.log(seed, `${seconds} s`, values.map((x) => x.toFixed(0)).join(' '));
    const about =
      'greedy mean return of 10 episodes of CartPole-v1; made by bench/dqn.ts with the settings of lib/values/dqn.ts';
    writeFileSync(out, oneLineLists({ about, steps, runs }));
  }
}

void main();
