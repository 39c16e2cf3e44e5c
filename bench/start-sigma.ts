// What the first σ of a Gaussian policy does to CartPole with a continuous force: notebook 03, section 10.
// Written to notebooks/data/start-sigma.json.
//   npx tsx bench/start-sigma.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as lib from '../lib/index';
import { oneLineLists } from './oneLineLists';

const sigmas = [0.05, 0.1, 0.22, 0.4, 0.6, 1, 1.65];
const totalSteps = 150_000;
const steps = Array.from({ length: 30 }, (_, i) => ((i + 1) / 30) * totalSteps);

async function start(sigma: number) {
  const runs = await lib.finish(
    lib.runSeeds<ArrayLike<number>>((seed) => {
      const policy = { logStd: Math.log(sigma), lastLayerScale: 0.1 };
      const program = { baseline: 'none', normalisation: 'batch', episodesPerUpdate: 2, average: 'steps' } as const;
      return lib.train(lib.continuousCartPole(), { ...program, policy, totalSteps, rng: lib.makeRng(seed) });
    }, 20),
  );
  const curves = runs.map(({ agent }) => lib.interpolateCurve(agent.endSteps, agent.returns, steps, { window: 20 }));
  const scores = runs.map(({ seed, agent }) => {
    const options = { episodes: 20, rng: lib.makeRng(1000 + seed), greedy: true };
    return Number(lib.estimateReturn(lib.continuousCartPole(), agent.policy, options).mean.toFixed(1));
  });
  const sigmasNow = runs.map(({ agent }) => Math.exp(agent.policy.networks[1].getWeights()[0]));
  return {
    sigma,
    scores,
    finalSigma: Number(lib.median(sigmasNow).toFixed(3)),
    curve: steps.map((_, i) => Number(lib.iqm(curves.map((curve) => curve[i])).toFixed(1))),
  };
}

async function main(): Promise<void> {
  const starts = [];
  for (const sigma of sigmas) starts.push(await start(sigma));
  const about =
    'CartPole with a continuous force, 20 seeds for each first σ: return of the mean action at the end, σ at the end, ' +
    'IQM of the learning curves at these steps; made by bench/start-sigma.ts';
  writeFileSync(join(__dirname, '../notebooks/data/start-sigma.json'), oneLineLists({ about, steps, starts }));
}

void main();
