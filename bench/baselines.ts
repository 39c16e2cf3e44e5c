// What the knobs of notebook 04 do on CartPole, over seeds: for each setting the step at which each seed was solved, and the mean
// of its last 100 episodes. Written to notebooks/data/baselines.json, which the notebook reads and asserts on.
//   npx tsx bench/baselines.ts [part of a table's name]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as lib from '../lib/index';
import { oneLineLists } from './oneLineLists';

type Options = Omit<lib.TrainOptions<number>, 'rng'>;
interface Row {
  readonly name: string;
  readonly solvedAt: (number | null)[];
  readonly final: number[];
}
type Tables = Record<string, Row[]>;

/** The settings of all tables unless a row says otherwise: one learning rate for all, chosen for none. */
const common: Options = { valueLearningRate: 1e-2, timeLimit: 'monte-carlo' };
const value: Options = { baseline: 'value' };
const moving: Options = { baseline: 'moving-mean' };
const full: Options = { weight: 'full-return' };
const none: Options = { baseline: 'none' };

/** The eight variants of the scoreboard, as the notebook has them. */
const scoreboard: Record<string, Options> = {
  'full return': { ...full, ...none },
  'full − mean': { ...full, ...moving },
  'full − V': { ...full, ...value },
  'reward-to-go': none,
  'RTG, whitened per episode': { ...none, normalisation: 'episode' },
  'RTG − mean': moving,
  'RTG − V': value,
  'RTG − V, bootstrapped': { ...value, timeLimit: 'bootstrap' },
  'RTG − leave-one-out (4 episodes)': { baseline: 'leave-one-out', episodesPerUpdate: 4, learningRate: 2e-2 },
};

const lesson: Options = { policy: lib.lessonSettings.policy, value: lib.lessonSettings.value, totalSteps: 200_000 };
const complete: Options = { ...lesson, ...value, timeLimit: 'bootstrap', learningRate: 3e-3, valueLearningRate: 3e-3 };
const constant: Options = { ...lesson, learningRate: 1e-3, valueLearningRate: 1e-3, schedule: 'constant' };

const settings: Record<string, { seeds: number; rows: Record<string, Options> }> = {
  scoreboard: { seeds: 100, rows: scoreboard },
  scale: { seeds: 20, rows: keyed([0.01, 1, 100], (rewardScale) => ({ ...none, rewardScale })) },
  fall: { seeds: 20, rows: keyed(['none', 'moving-mean', 'value'] as const, falling) },
  memoryFull: {
    seeds: 20,
    rows: keyed([0.5, 0.9, 0.97, 0.99, 0.997], (rho) => ({ ...full, ...moving, baselineMemory: rho })),
  },
  memoryToGo: { seeds: 20, rows: keyed([0.5, 0.9, 0.97, 0.99, 0.997], (rho) => ({ ...moving, baselineMemory: rho })) },
  normalisation: {
    seeds: 20,
    rows: {
      V: value,
      'V, running scale': { ...value, normalisation: 'running-scale' },
      'V, 4 episodes, scale of the batch': {
        ...value,
        episodesPerUpdate: 4,
        learningRate: 2e-2,
        normalisation: 'batch',
      },
      'V, whitened per episode': { ...value, normalisation: 'episode' },
    },
  },
  discount: {
    seeds: 20,
    rows: keyed([0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1], (discount) => ({ ...value, discount })),
  },
  batch: {
    seeds: 20,
    rows: keyed([1, 4, 16, 32], (E) => ({ ...value, episodesPerUpdate: E, learningRate: 0.01 * Math.sqrt(E) })),
  },
  batchSameRate: { seeds: 20, rows: keyed([8, 16, 32], (E) => ({ ...value, episodesPerUpdate: E })) },
  entropy: { seeds: 20, rows: keyed([0, 0.01, 0.1, 0.3, 1], (entropyBonus) => ({ ...value, entropyBonus })) },
  entropyScaled: {
    seeds: 20,
    rows: keyed([0, 0.01, 0.03, 0.1, 0.3], (entropyBonus) => ({
      ...value,
      normalisation: 'running-scale',
      entropyBonus,
    })),
  },
  agent: {
    seeds: 20,
    rows: {
      'complete: RTG − V, bootstrapped, lr 3e-3': complete,
      'the same, running scale and β = 0.01': { ...complete, normalisation: 'running-scale', entropyBonus: 0.01 },
      'lr 1e-3 constant, with V': { ...constant, ...value },
      'lr 1e-3 constant, whitened per episode': { ...constant, ...none, normalisation: 'episode' },
      'lr 1e-3 constant, no baseline': { ...constant, ...none },
      'lr 1e-3 constant, full − mean': { ...constant, ...full, ...moving },
    },
  },
};

function falling(baseline: 'none' | 'moving-mean' | 'value'): Options {
  return { baseline, rewardScale: -1, totalSteps: 20_000 };
}

function keyed<K extends string | number>(keys: readonly K[], options: (key: K) => Options): Record<string, Options> {
  return Object.fromEntries(keys.map((key) => [` ${key}`, options(key)]));
}

async function measure(name: string, options: Options, seeds: number): Promise<Row> {
  const run = (seed: number) => lib.train(lib.cartPole(), { ...common, ...options, rng: lib.makeRng(seed) });
  const runs = await lib.finish(
    lib.runSeeds(
      run,
      Array.from({ length: seeds }, (_, i) => i + 1),
    ),
  );
  const final = runs.map(({ agent }) => Math.round(10 * lib.mean(agent.returns.slice(-100))) / 10);
  const solvedAt = runs.map(({ agent }) => agent.solvedAtStep ?? null);
  runs.forEach(({ agent }) => agent.dispose());
  return { name: name.trim(), solvedAt, final };
}

/** What a hand-written program tells of one seed. */
interface Run {
  readonly solvedAt: number | null;
  readonly final: number;
}
interface Learners {
  readonly policy: lib.Policy<number>;
  readonly value: lib.Value | undefined;
}
/** What one episode adds to the gradients of policy and value. */
type Update = (rollout: lib.Rollout, learners: Learners) => void;

/** The common settings as a loop, for what `train` has no option for: nobody should want a shift, and λ is the actor-critic's. */
function byHand(seed: number, update: Update, learnsValue: boolean): Run {
  const rng = lib.makeRng(seed);
  const environment = lib.cartPole();
  const network = (outputs: number) => lib.makeNetwork({ sizes: [4, 32, outputs], activation: 'tanh', rng });
  const policy = lib.categoricalPolicy(network(2));
  const value = learnsValue ? lib.valueNetwork(network(1)) : undefined;
  const optimiser = lib.adam(policy.networks[0], { learningRate: 1e-2 });
  const valueOptimiser = value && lib.adam(value.networks[0], { learningRate: 1e-2 });
  const returns: number[] = [];
  let solvedAt: number | null = null;
  for (let steps = 0; steps < 150_000;) {
    const rollout = lib.collectEpisodes(environment, policy, { rng });
    update(rollout, { policy, value });
    optimiser.step({ learningRate: 1e-2 * Math.max(0, 1 - steps / 150_000) });
    valueOptimiser?.step();
    steps += rollout.length;
    returns.push(rollout.length);
    if (solvedAt === null && returns.length >= 100 && lib.mean(returns.slice(-100)) >= 475) solvedAt = steps;
  }
  policy.dispose();
  value?.dispose();
  return { solvedAt, final: Math.round(10 * lib.mean(returns.slice(-100))) / 10 };
}

/** Adding a constant to every G of a program without a baseline. */
const shifted =
  (constant: number): Update =>
  (rollout, { policy }) =>
    void policy.addGradient(
      rollout,
      lib.rolloutReturns(rollout, { discount: 0.99 }).map((G) => G + constant),
    );

/** Advantages by GAE, the cut tail bootstrapped; V learns from the whole return, one step an episode. λ = 1 is `RTG − V`. */
const fading =
  (lambda: number): Update =>
  (rollout, { policy, value }) => {
    const [{ terminated, finalObservation }] = rollout.spans;
    const tail = terminated ? 0 : value!.predictOne(finalObservation);
    const values = Float64Array.from(value!.predict(rollout.observations, rollout.length));
    const options = { discount: 0.99, lambda };
    policy.addGradient(rollout, lib.generalizedAdvantage(rollout.rewards, values, tail, options));
    value!.addGradient(rollout.observations, rollout.length, lib.rewardToGo(rollout.rewards, 0.99, tail));
  };

/** A table that needs such a loop: its rows' numbers, and what an episode does in each. */
interface Handmade {
  readonly rows: readonly number[];
  readonly learnsValue: boolean;
  readonly update: (row: number) => Update;
}
const handmade: Record<string, Handmade> = {
  shift: { rows: [-50, 0, 100, 300], learnsValue: false, update: shifted },
  lambda: { rows: [0, 0.5, 0.8, 0.9, 0.95, 0.98, 1], learnsValue: true, update: fading },
};

function seedsByHand(name: number, { update, learnsValue }: Handmade): Row {
  const runs = Array.from({ length: 20 }, (_, i) => byHand(i + 1, update(name), learnsValue));
  return { name: String(name), solvedAt: runs.map(({ solvedAt }) => solvedAt), final: runs.map(({ final }) => final) };
}

async function main(): Promise<void> {
  const path = join(__dirname, '..', 'notebooks', 'data', 'baselines.json');
  const tables = (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}) as Tables;
  const wanted = process.argv[2];
  const tell = (table: string, { name, solvedAt, final }: Row): void => {
    const solved = solvedAt.filter((step): step is number => step !== null);
    const kept = final.filter((mean) => mean >= 475).length;
    const at = solved.length ? Math.round(lib.median(solved) / 1000) : NaN;
    console.log(
      `${table} · ${name}: solved ${solved.length}/${final.length} at ${at}k, kept ${kept}, IQM ${lib.iqm(final).toFixed(0)}, worst ${Math.min(...final)}`,
    );
  };
  const save = (): void => writeFileSync(path, oneLineLists(tables));
  for (const [table, { seeds, rows }] of Object.entries(settings)) {
    if (wanted && !table.includes(wanted)) continue;
    tables[table] = [];
    for (const [name, options] of Object.entries(rows)) {
      const row = await measure(name, options, seeds);
      tables[table].push(row);
      tell(table, row);
    }
    save();
  }
  for (const [table, how] of Object.entries(handmade)) {
    if (wanted && !table.includes(wanted)) continue;
    tables[table] = how.rows.map((name) => {
      const row = seedsByHand(name, how);
      tell(table, row);
      return row;
    });
    save();
  }
}

void main();
