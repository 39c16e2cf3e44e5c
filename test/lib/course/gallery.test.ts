import { describe, expect, it } from 'vitest';
import * as lib from '../../../lib/index';
import { plainProgram } from '../../../lib/course/gallery/program';
import { pushThroughSoftmax } from '../../../lib/course/gallery/pushThroughSoftmax';
import type { Rollout } from '../../../lib/rollouts/rollout';

const span = (start: number, end: number, terminated = true) => ({
  start,
  end,
  terminated,
  truncated: !terminated,
  finalObservation: new Float32Array(1),
});
/** Two episodes, of three steps and of one. */
const rollout: Rollout = {
  length: 4,
  observationSize: 1,
  actionSize: 1,
  observations: Float32Array.of(0, 1, 0, 1),
  actions: Int32Array.of(1, 0, 1, 0),
  rewards: Float64Array.of(1, 2, 3, 5),
  logProbs: new Float64Array(4),
  spans: [span(0, 3), span(3, 4)],
};
const rates = { 'rate × 10': 0.1, 'rate × 3': 0.03, 'rate × 100': 1, 'rate ÷ 10': 0.001 };

/** The weights that meet the log-probabilities, and what stands before and after them. */
function weightsOf(name?: lib.FaultName, options = {}): number[] {
  const base = plainProgram({ discount: 0.5, ...options });
  const program = { ...base, ...(name ? lib.faults[name].change(base) : {}) };
  const counted = { ...rollout, rewards: program.rewards(rollout) };
  const weights = program.scaled(counted, program.returns(counted, program.discount));
  return Array.from(program.meeting(counted, weights), (w) => w / program.divisor(counted));
}

describe('each fault changes what it says, on two episodes of lengths 3 and 1', () => {
  const cases: [lib.FaultName | undefined, number[]][] = [
    [undefined, [1.375, 1.75, 1.5, 2.5]],
    ['[T, T]', [4.625, 4.625, 4.625, 2.5]],
    ['whole return', [1.375, 1.375, 1.375, 2.5]],
    ['mean over each episode’s steps', [1.375 / 3, 1.75 / 3, 0.5, 2.5]],
    ['mean over all steps', [2.75 / 4, 3.5 / 4, 0.75, 1.25]],
    ['reward at the end', [3, 3, 3, 2.5]],
    ['−1 at the fall', [-0.125, -0.25, -0.5, -0.5]],
    ['γ = 0', [0.5, 1, 1.5, 2.5]],
  ];
  it.each(cases)('%s', (name, weights) => {
    weightsOf(name).forEach((w, t) => expect(w).toBeCloseTo(weights[t], 6));
  });

  it('−1 at the fall: an episode that the clock cut has not fallen', () => {
    const cut = { ...rollout, spans: [span(0, 3), span(3, 4, false)] };
    const { rewards } = lib.faults['−1 at the fall'].change(plainProgram());
    expect(Array.from(rewards!(cut))).toEqual([0, 0, -1, 0]);
  });

  it('whitened per episode: mean 0 in each episode, and 0 for one step', () => {
    const [a, b, c, alone] = weightsOf('whitened per episode');
    expect(a + b + c).toBeCloseTo(0, 9);
    expect(Math.hypot(a, b, c)).toBeGreaterThan(0.1);
    expect(alone).toBe(0);
  });

  it('the rates, the recorded action, γ', () => {
    const program = plainProgram();
    for (const [name, rate] of Object.entries(rates))
      expect(lib.faults[name as lib.FaultName].change(program).learningRate).toBeCloseTo(rate, 12);
    expect(lib.faults['wrong action recorded'].change(program).recorded!(1)).toBe(0);
    expect(lib.faults['γ = 0.9'].change(program).discount).toBe(0.9);
  });

  it('the minus: the gradient turns round', () => {
    const gradientOf = (name?: lib.FaultName) => {
      const policy = lib.categoricalPolicy(lib.makeNetwork({ sizes: [1, 2], rng: lib.makeRng(1) }));
      const program = plainProgram();
      const { push } = { ...program, ...(name ? lib.faults[name].change(program) : {}) };
      push(policy, rollout, Float64Array.of(1, 2, 3, 4), 2);
      return Array.from(policy.networks[0].getGradient());
    };
    const right = gradientOf();
    expect(right.some((x) => Math.abs(x) > 0.01)).toBe(true);
    expect(gradientOf('minus forgotten')).toEqual(right.map((x) => -x));
  });
});

describe('softmax, then log', () => {
  /** A policy whose logits are (0, gap) everywhere; its gradient by both ways. */
  const both = (gap: number) =>
    [false, true].map((naive) => {
      const policy = lib.categoricalPolicy(lib.makeNetwork({ sizes: [1, 2], rng: lib.makeRng(1) }));
      policy.networks[0].setWeights([0, 0, 0, gap]);
      const weights = Float64Array.of(1, -2, 3, 4);
      if (naive) pushThroughSoftmax(policy, rollout, weights, 2);
      else policy.addGradient(rollout, weights, { divisor: 2 });
      return Array.from(policy.networks[0].getGradient());
    });

  it('agrees with log-softmax where nothing overflows', () => {
    for (const gap of [-3, 0, 5]) {
      const [sound, naive] = both(gap);
      naive.forEach((x, i) => expect(x).toBeCloseTo(sound[i], 4));
    }
  });

  it('tells the same loss and entropy', () => {
    const policy = lib.categoricalPolicy(lib.makeNetwork({ sizes: [1, 2], rng: lib.makeRng(1) }));
    const weights = Float64Array.of(1, -2, 3, 4);
    const naive = pushThroughSoftmax(policy, rollout, weights, 2);
    const sound = policy.addGradient(rollout, weights, { divisor: 2 });
    expect(naive.loss).toBeCloseTo(sound.loss, 5);
    expect(naive.entropy).toBeCloseTo(sound.entropy, 5);
    expect(sound.loss).toBeGreaterThan(0.5);
  });

  it('is NaN at a gap of 100, where log-softmax is finite', () => {
    const [sound, naive] = both(100);
    expect(sound.every(Number.isFinite)).toBe(true);
    expect(naive.some(Number.isNaN)).toBe(true);
  });
});

describe('trainWithFaults', () => {
  const options = { totalSteps: 4000 } as const;
  const shelf = { normalisation: 'batch', episodesPerUpdate: 2 } as const;
  const returnsOf = async (names: readonly lib.FaultName[], extra = {}) =>
    (await lib.finish(lib.trainWithFaults(lib.cartPole(), names, { ...options, ...extra, rng: lib.makeRng(3) })))
      .returns;

  it.each([
    ['plain', {}],
    ['whitened', { normalisation: 'episode' }],
    ['batch', shelf],
  ] as const)('without a fault it is train, number for number: %s', async (_, extra) => {
    const training = lib.train(lib.cartPole(), { ...options, ...extra, baseline: 'none', rng: lib.makeRng(3) });
    expect(await returnsOf([], extra)).toEqual((await lib.finish(training)).returns);
  });

  it('reports what train reports', async () => {
    const reports = async (training: AsyncGenerator<lib.Progress, unknown>) => {
      const all: lib.Progress[] = [];
      for await (const progress of training) all.push(progress);
      return all.map(({ learningRate, entropy, steps }) => ({ learningRate, entropy, steps }));
    };
    const right = await reports(lib.train(lib.cartPole(), { ...options, baseline: 'none', rng: lib.makeRng(3) }));
    expect(await reports(lib.trainWithFaults(lib.cartPole(), [], { ...options, rng: lib.makeRng(3) }))).toEqual(right);
    expect(right[right.length - 1].learningRate).toBeLessThan(0.001);
  });

  it('two faults mix in either order', async () => {
    const names: lib.FaultName[] = ['whitened per episode', '[T, T]'];
    expect(await returnsOf(names)).toEqual(await returnsOf([...names].reverse()));
  });

  it('every fault runs', async () => {
    for (const name of Object.keys(lib.faults) as lib.FaultName[]) {
      const returns = await returnsOf([name], { totalSteps: 500 });
      expect(returns.length).toBeGreaterThan(0);
    }
  });

  it('ends early, with fewer steps, when the gradient is no longer finite', async () => {
    const run = (seed: number) =>
      lib.finish(
        lib.trainWithFaults(lib.cartPole(), ['softmax, then log', 'rate × 100'], {
          rng: lib.makeRng(seed),
          totalSteps: 20_000,
        }),
      );
    const agents = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(run));
    expect(agents.some(({ steps }) => steps < 20_000)).toBe(true);
  });

  it('names an unknown fault, and the known ones', async () => {
    const training = lib.trainWithFaults(lib.cartPole(), ['typo' as never], { rng: lib.makeRng(1) });
    await expect(training.next()).rejects.toThrow(/there is no fault 'typo'; expected one of minus forgotten \|/);
  });
});

describe('exhibit', () => {
  it('trains one run a seed with the faults and settings it is given, and counts', async () => {
    const options = { seeds: [3, 5], totalSteps: 3000, learningRate: 0.02 } as const;
    const shown = await lib.exhibit(['γ = 0.9'], options);
    const alone = (seed: number) =>
      lib.finish(
        lib.trainWithFaults(lib.cartPole(), ['γ = 0.9'], {
          rng: lib.makeRng(seed),
          totalSteps: 3000,
          learningRate: 0.02,
        }),
      );
    expect(shown.runs.map(({ agent }) => agent.returns)).toEqual([(await alone(3)).returns, (await alone(5)).returns]);
    expect(shown).toMatchObject({ names: ['γ = 0.9'], steps: 3000, seeds: 2, solved: 0, broken: 0 });
  });
  it('counts the runs that broke off', async () => {
    const seeds = [0, 1, 2, 3, 4, 5];
    const shown = await lib.exhibit(['softmax, then log', 'rate × 100'], { seeds, totalSteps: 20_000 });
    expect(shown.broken).toBe(shown.runs.filter(({ agent }) => agent.steps < 20_000).length);
    expect(shown.broken).toBeGreaterThan(0);
  });
  it('makes a card of its first fault, with the count before the verdict', async () => {
    const shown = await lib.exhibit(['rate × 10', 'γ = 0'], { seeds: [1], totalSteps: 600 });
    const card = lib.exhibitCard('3 · Fast', shown, 'sure at once');
    const { right, wrong } = lib.faults['rate × 10'];
    expect(card).toMatchObject({ title: '3 · Fast', right, wrong, totalSteps: 600 });
    expect(card.curves).toEqual(shown.runs.map(({ agent }) => agent));
    expect(card.verdict).toBe(`<b>0 of 1 solved, final ${shown.final.toFixed(0)}</b>: sure at once`);
    expect(lib.exhibitCard('', shown, 'x', '1 in NaN').verdict).toBe('<b>1 in NaN</b>: x');
    expect(() => lib.exhibitCard('', { ...shown, names: [] }, '')).toThrow(/no fault to show/);
  });
});

describe('summariseRuns', () => {
  const run = (returns: number[], solvedAtStep?: number) => ({ agent: { returns, solvedAtStep } });
  it('counts reached and kept apart, over the last 100 episodes', () => {
    const lost = run([...new Array<number>(100).fill(500), ...new Array<number>(100).fill(20)], 900);
    const kept = run(new Array<number>(120).fill(490), 1100);
    expect(lib.summariseRuns([lost, kept, kept, run([9])])).toEqual({
      seeds: 4,
      solved: 3,
      kept: 2,
      final: (20 + 490) / 2,
      medianSteps: 1100,
    });
    expect(lib.summariseRuns([run([9])]).medianSteps).toBeUndefined();
    expect(lib.summariseRuns([run([-150])], { threshold: -200 }).kept).toBe(1);
  });
  it('refuses an empty list', () => expect(() => lib.summariseRuns([])).toThrow(/runs is empty/));
});
