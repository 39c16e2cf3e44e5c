// What Pendulum needs: the tables of notebook 03, section 11. Written to notebooks/data/pendulum.json; about ten minutes.
//   npx tsx bench/pendulum.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as lib from '../lib/index';
import type { TrainOptions } from '../lib/index';
import { oneLineLists } from './oneLineLists';

type Vector = ArrayLike<number>;
type Options = Omit<TrainOptions<Vector>, 'rng'>;

const raw: Options = { baseline: 'none', episodesPerUpdate: 2, average: 'steps' };
const normalised: Options = { ...raw, normalisation: 'batch' };
const nearZero = { policy: { lastLayerScale: 0.1 } };
const gae: Options = { algorithm: 'actor-critic', normalisation: 'batch', learningRate: 3e-3, valueLearningRate: 1e-2 };
const { policy, ...recipe } = lib.pendulumSettings;

/** Trains `seeds` seeds; what the mean action scores at the end, and when the mean of 100 episodes reached the mark. */
async function measure(
  make: () => lib.Environment<Vector>,
  options: Options,
  seeds: number,
  mark: number,
): Promise<{ scores: number[]; reached: (number | null)[] }> {
  const scores: number[] = [];
  const reached: (number | null)[] = [];
  for (let seed = 0; seed < seeds; seed++) {
    const world = options.algorithm === 'actor-critic' ? make : make();
    const agent = await lib.finish(lib.train(world, { ...options, solvedAt: mark, rng: lib.makeRng(seed) }));
    const test = { episodes: 200, rng: lib.makeRng(10_000 + seed), greedy: true };
    scores.push(Math.round(lib.estimateReturn(make(), agent.policy, test).mean));
    reached.push(agent.solvedAtStep ?? null);
    agent.dispose();
  }
  return { scores, reached };
}

const methods: Record<string, [string, () => lib.Environment<Vector>, Options, number, number][]> = {
  'continuous CartPole': [
    ['returns as they are', lib.continuousCartPole, { ...raw, ...nearZero }, 60, 475],
    ['normalised over 2 episodes', lib.continuousCartPole, { ...normalised, ...nearZero }, 100, 475],
    ['minus V(s)', lib.continuousCartPole, { ...nearZero }, 60, 475],
    [
      'GAE, 4 copies',
      lib.continuousCartPole,
      { ...gae, environments: 4, stepsPerUpdate: 16, lambda: 0.97, valueSteps: 3 },
      20,
      475,
    ],
  ],
  Pendulum: [
    ['returns as they are', lib.pendulum, { ...raw, totalSteps: 1_000_000 }, 10, -200],
    ['normalised over 2 episodes', lib.pendulum, { ...normalised, totalSteps: 1_000_000 }, 10, -200],
    ['minus V(s)', lib.pendulum, { ...recipe, policy }, 60, -200],
    [
      'GAE, 16 copies',
      lib.pendulum,
      {
        ...recipe,
        policy,
        algorithm: 'actor-critic',
        learningRate: 5e-3,
        valueLearningRate: 1e-2,
        valueSteps: 3,
        environments: 16,
        stepsPerUpdate: 10,
        lambda: 0.9,
      },
      20,
      -200,
    ],
  ],
};

const without: [string, Options][] = [
  ['nothing', {}],
  ['V(s)', { baseline: 'none' }],
  ['the wide first σ: 0.37', { policy: { ...policy, logStd: -1 } }],
  ['the wide first σ: 0.14', { policy: { ...policy, logStd: -2 } }],
  ['γ = 0.95: 0.9', { discount: 0.9 }],
  ['γ = 0.95: 0.99', { discount: 0.99 }],
  ['five steps of V: one', { valueSteps: 1 }],
  ['the future after step 200', { timeLimit: 'monte-carlo' }],
  ['normalised advantages', { normalisation: 'none' }],
  ['the small last layer', { policy: { ...policy, lastLayerScale: 1 } }],
  ['σ’s own small rate', { logStdLearningRate: 1e-2 }],
  ['rewards × 0.1', { rewardScale: 1 }],
  ['a σ that learns', { logStdLearningRate: 1e-12 }],
];

async function main(): Promise<void> {
  const tasks = [];
  for (const [task, rows] of Object.entries(methods)) {
    for (const [method, make, options, seeds, mark] of rows) {
      tasks.push({ task, method, mark, ...(await measure(make, options, seeds, mark)) });
      console.log(task, method, tasks[tasks.length - 1].scores.filter((score) => score >= mark).length, 'of', seeds);
    }
  }
  const ablations = [];
  for (const [taken, change] of without) {
    const options = { ...recipe, policy, ...change };
    ablations.push({ taken, scores: (await measure(lib.pendulum, options, 10, -200)).scores });
    console.log('without', taken, ablations[ablations.length - 1].scores.join(' '));
  }
  const about =
    'mean return of 200 episodes of the mean action at the end, one number a seed, and the step at which the mean of 100 ' +
    'training episodes reached the mark; made by bench/pendulum.ts';
  writeFileSync(join(__dirname, '../notebooks/data/pendulum.json'), oneLineLists({ about, tasks, ablations }));
}

void main();
