import { describe, expect, it } from 'vitest';
import { finish } from '../../../lib/algorithms/finish';
import { loadAgent } from '../../../lib/algorithms/loadAgent';
import { runSeeds } from '../../../lib/algorithms/runSeeds';
import { saveAgent } from '../../../lib/algorithms/saveAgent';
import { train } from '../../../lib/algorithms/train';
import { pendulumSettings, type TrainOptions } from '../../../lib/algorithms/trainOptions';
import { Interrupted } from '../../../lib/engine/interrupt';
import { makeRng } from '../../../lib/engine/rng';
import { cartPole } from '../../../lib/environments/cartPole';
import { continuousCartPole } from '../../../lib/environments/continuousCartPole';
import type { Environment } from '../../../lib/environments/environment';
import { pendulum } from '../../../lib/environments/pendulum';
import { estimateReturn } from '../../../lib/rollouts/estimateReturn';

const short = (options: Partial<TrainOptions<number>> = {}): TrainOptions<number> => ({
  rng: makeRng(1),
  totalSteps: 600,
  ...options,
});

/** One-step episodes: press a button, the prize is its number. */
function twoButtons(prizes: readonly [number, number] = [0, 1]): Environment<number> {
  return {
    id: 'two-buttons',
    observationSpace: { kind: 'discrete', n: 1 },
    actionSpace: { kind: 'discrete', n: 2 },
    maxEpisodeSteps: 1,
    reset: () => new Float32Array(1),
    step: (action) => ({
      observation: new Float32Array(1),
      reward: prizes[action],
      terminated: true,
      truncated: false,
    }),
  };
}

describe('train', () => {
  it('solves CartPole and keeps it: 5 of 5 fixed seeds', async () => {
    for (let seed = 0; seed < 5; seed++) {
      const agent = await finish(train(cartPole(), { rng: makeRng(seed) }));
      expect(agent.solvedAtStep).toBeLessThan(150_000);
      const { mean } = estimateReturn(cartPole(), agent.policy, { episodes: 50, rng: makeRng(100 + seed) });
      expect(mean).toBeGreaterThanOrEqual(475);
    }
  });

  const variants: [string, Partial<TrainOptions<number>>][] = [
    ['plain REINFORCE', { baseline: 'none' }],
    ['full return', { baseline: 'none', weight: 'full-return' }],
    ['mean of the batch', { baseline: 'mean' }],
    ['moving mean', { baseline: 'moving-mean' }],
    ['leave-one-out', { baseline: 'leave-one-out', episodesPerUpdate: 4 }],
    ['whitened by episode', { baseline: 'none', normalisation: 'episode' }],
    ['normalised across the batch', { baseline: 'none', normalisation: 'batch', episodesPerUpdate: 2 }],
    ['running scale', { normalisation: 'running-scale' }],
    ['entropy bonus, γ^t, sgd', { entropyBonus: 0.01, discountWeighting: true, optimiser: 'sgd', learningRate: 1e-4 }],
    ['a worth of our own after the limit', { baseline: 'none', timeLimit: () => 100 }],
    ['full return minus V', { weight: 'full-return' }],
  ];
  it.each(variants)('%s: same seed, same run; every figure finite', async (_name, options) => {
    const run = async () => {
      const log: number[][] = [];
      for await (const p of train(cartPole(), short(options)))
        log.push([p.steps, p.loss, p.entropy, p.gradientNorm, ...p.returns]);
      return log;
    };
    const first = await run();
    expect(first.flat().every(Number.isFinite)).toBe(true);
    expect(await run()).toEqual(first);
  });

  it('actor-critic plays copies, learns, and repeats itself', async () => {
    const options = {
      algorithm: 'actor-critic',
      environments: 8,
      stepsPerUpdate: 32,
      totalSteps: 60_000,
      normalisation: 'batch',
    } as const;
    const run = () => finish(train(cartPole, { ...options, rng: makeRng(2) }));
    const agent = await run();
    const last = agent.returns.slice(-50);
    expect(last.reduce((s, r) => s + r, 0) / last.length).toBeGreaterThan(150);
    expect((await run()).returns).toEqual(agent.returns);
  });

  it('pendulumSettings swing Pendulum up and hold it, by the mean action', async () => {
    const agent = await finish(train(pendulum(), { ...pendulumSettings, rng: makeRng(1) }));
    const { mean } = estimateReturn(pendulum(), agent.policy, { episodes: 100, rng: makeRng(2), greedy: true });
    expect(mean).toBeGreaterThan(-200);
  });

  it('learns with a continuous force', async () => {
    const agent = await finish(
      train(continuousCartPole(), {
        rng: makeRng(1),
        baseline: 'none',
        normalisation: 'batch',
        episodesPerUpdate: 2,
        totalSteps: 60_000,
      }),
    );
    const last = agent.returns.slice(-20);
    expect(last.reduce((s, r) => s + r, 0) / last.length).toBeGreaterThan(150);
  });

  it('one-step episodes and constant returns never give NaN', async () => {
    for (const normalisation of ['none', 'batch', 'episode', 'running-scale'] as const) {
      for (const prizes of [
        [0, 1],
        [3, 3],
        [0, 0],
      ] as const) {
        const agent = await finish(
          train(twoButtons(prizes), { rng: makeRng(1), normalisation, episodes: 50, learningRate: 0.1 }),
        );
        expect(agent.policy.networks[0].getWeights().every(Number.isFinite)).toBe(true);
      }
    }
  });

  it('a table learns which button pays', async () => {
    const agent = await finish(
      train(twoButtons(), { rng: makeRng(1), baseline: 'none', episodes: 400, learningRate: 0.1 }),
    );
    expect(Math.exp(agent.policy.logProb([0], 1))).toBeGreaterThan(0.9);
  });

  it('refuses options that are out of range or contradict each other, before the first step', async () => {
    const refusals: [Partial<TrainOptions<number>>, string][] = [
      [{ discount: 1.5 }, 'discount is 1.5; expected a number from 0 to 1'],
      [{ episodesPerUpdate: 0 }, 'episodesPerUpdate is 0; expected a positive whole number'],
      [
        { baseline: 'leave-one-out' },
        "baseline 'leave-one-out' compares episodes of one update; episodesPerUpdate is 1, expected at least 2",
      ],
      [{ baseline: 'none', timeLimit: 'bootstrap' }, "timeLimit 'bootstrap' asks V(s)"],
      [{ engine: 'gpu' as never }, `engine is "gpu"; expected one of 'simd', 'tensorflow', 'typedArrays'`],
      [{ learningRate: NaN }, 'learningRate is NaN'],
      [{ rng: 1 as never }, 'train needs { rng }'],
      [{ algorithm: 'actor-critic' }, 'actor-critic plays 8 copies; pass a function'],
    ];
    for (const [options, message] of refusals) {
      await expect(train(cartPole(), short(options)).next()).rejects.toThrow(message);
    }
  });

  it('names the reward that is not a number', async () => {
    await expect(finish(train(twoButtons([NaN, NaN]), { rng: makeRng(1) }))).rejects.toThrow(
      'the environment paid NaN at row 0',
    );
  });

  it('an interrupt ends it within 200 ms, and the next training runs', async () => {
    const training = train(cartPole(), { rng: makeRng(1), totalSteps: 50_000_000 });
    await training.next();
    let pressed = 0;
    setTimeout(() => {
      pressed = performance.now();
      process.emit('SIGINT');
    }, 50);
    await expect(finish(training)).rejects.toThrow(Interrupted);
    expect(performance.now() - pressed).toBeLessThan(200);
    expect((await finish(train(cartPole(), short()))).steps).toBeGreaterThanOrEqual(600);
    expect(process.listenerCount('SIGINT')).toBe(0);
  });

  it('leaving the loop early leaves no listener behind', async () => {
    for await (const _ of train(cartPole(), short({ totalSteps: 1e6 }))) break;
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
});

describe('runSeeds', () => {
  it('gives each seed the run that it has alone', async () => {
    const make = (seed: number) => train(cartPole(), { rng: makeRng(seed), totalSteps: 2000 });
    const runs = await finish(runSeeds(make, [4, 9]));
    expect(runs.map((run) => run.seed)).toEqual([4, 9]);
    expect(runs[1].agent.returns).toEqual((await finish(make(9))).returns);
  });
  it('listens once for an interrupt, however many seeds', async () => {
    const runs = runSeeds((seed) => train(cartPole(), { rng: makeRng(seed), totalSteps: 1e6 }), 12);
    await runs.next();
    expect(process.listenerCount('SIGINT')).toBe(1);
    process.emit('SIGINT');
    await expect(finish(runs)).rejects.toThrow(Interrupted);
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
  it('refuses a list that is no list of seeds', async () => {
    await expect(runSeeds(() => train(cartPole(), short()), [0.5]).next()).rejects.toThrow('seeds is [0.5]');
  });
});

describe('saved agents', () => {
  it('come back with the same weights and choices, critic included', async () => {
    const agent = await finish(train(cartPole(), short()));
    const again = await loadAgent(saveAgent(agent));
    expect(again.policy.networks[0].getWeights()).toEqual(agent.policy.networks[0].getWeights());
    expect(again.value!.predictOne([0, 0, 0.1, 0])).toBe(agent.value!.predictOne([0, 0, 0.1, 0]));
    expect(again.environmentId).toBe('CartPole-v1');
  });
  it('a Gaussian agent and a table come back too', async () => {
    const gaussian = await finish(train(continuousCartPole(), { rng: makeRng(1), totalSteps: 300 }));
    const back = await loadAgent<ArrayLike<number>>(saveAgent(gaussian));
    expect(back.policy.entropy([0, 0, 0, 0])).toBe(gaussian.policy.entropy([0, 0, 0, 0]));
    const table = await finish(train(twoButtons(), { rng: makeRng(1), baseline: 'none', episodes: 20 }));
    expect((await loadAgent(saveAgent(table))).policy.logProb([0], 1)).toBe(table.policy.logProb([0], 1));
  });
  it('refuse what is no agent, a later version, and weights of another shape', async () => {
    await expect(loadAgent('{')).rejects.toThrow('not a saved agent');
    await expect(loadAgent('{"a":1}')).rejects.toThrow('expected the JSON that saveAgent wrote');
    const saved = JSON.parse(saveAgent(await finish(train(cartPole(), short()))));
    await expect(loadAgent(JSON.stringify({ ...saved, version: 2 }))).rejects.toThrow(
      'version 2; this library reads version 1',
    );
    for (const [where, damage] of [
      ['policy.kind', { policy: undefined }],
      ['policy.kind', { policy: { ...saved.policy, kind: 'none' } }],
      ['policy.networks', { policy: { ...saved.policy, kind: 'gaussian' } }],
      ['policy.networks', { policy: { ...saved.policy, networks: [{ ...saved.policy.networks[0], sizes: 4 }] } }],
      [
        'policy.networks',
        { policy: { ...saved.policy, networks: [{ ...saved.policy.networks[0], weights: 'AAA=' }] } },
      ],
      ['value.networks', { value: {} }],
    ] as const)
      await expect(loadAgent(JSON.stringify({ ...saved, ...damage }))).rejects.toThrow(
        `the saved agent is damaged at ${where}; expected`,
      );
    saved.policy.networks[0].sizes = [4, 16, 2];
    await expect(loadAgent(JSON.stringify(saved))).rejects.toThrow(
      'the saved network [4, 16, 2] has 226 weights; expected 114',
    );
  });
});
