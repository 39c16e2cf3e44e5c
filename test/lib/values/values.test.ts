import { describe, expect, it } from 'vitest';
import { finish } from '../../../lib/algorithms/finish';
import { makeNetwork } from '../../../lib/engine/makeNetwork';
import { table } from '../../../lib/engine/parameters';
import { makeRng } from '../../../lib/engine/rng';
import { cartPole } from '../../../lib/environments/cartPole';
import { pendulum } from '../../../lib/environments/pendulum';
import { finiteMdpEnvironment } from '../../../lib/environments/finiteMdpEnvironment';
import { shortCorridor } from '../../../lib/environments/shortCorridor';
import { constantValue } from '../../../lib/values/constantValue';
import { dqn } from '../../../lib/values/dqn';
import { NStepQueue } from '../../../lib/values/nStepQueue';
import { qLearning } from '../../../lib/values/qLearning';
import { qUpdate } from '../../../lib/values/qUpdate';
import { emptyBatch, ReplayBuffer } from '../../../lib/values/replayBuffer';
import { runningMean } from '../../../lib/values/runningMean';
import { valueNetwork } from '../../../lib/values/valueNetwork';

describe('valueNetwork', () => {
  it('adds the gradient of the mean squared error: a table of two states, by hand', () => {
    const network = table(2, 1);
    network.setWeights([1, 5]);
    const value = valueNetwork(network);
    // rows in states 0, 0, 1 with targets 2, 4, 5: loss ((1−2)² + (1−4)² + 0) / 3
    expect(value.addGradient(Float32Array.of(0, 0, 1), 3, [2, 4, 5])).toBeCloseTo(10 / 3, 6);
    expect([...network.getGradient()].map((g) => +g.toFixed(5))).toEqual([+((2 * (-1 - 3)) / 3).toFixed(5), 0]);
  });
  it('refuses a network with two outputs, and targets of another length', () => {
    expect(() => valueNetwork(makeNetwork({ sizes: [4, 2], rng: makeRng(1) }))).toThrow(
      'the value network has 2 outputs; expected 1',
    );
    const value = valueNetwork(table(1, 1));
    expect(() => value.addGradient(Float32Array.of(0), 1, [1, 2])).toThrow('targets has 2 entries; expected 1');
  });
});

describe('simple values', () => {
  it('a constant is the same everywhere', () => {
    expect([...Array.from(constantValue(7).predict(new Float32Array(6), 3))]).toEqual([7, 7, 7]);
  });
  it('a running mean begins at its first number and forgets slowly', () => {
    const mean = runningMean(0.9);
    expect(mean.mean).toBe(0);
    mean.add(10);
    mean.add(20);
    expect(mean.mean).toBeCloseTo(11, 12);
    expect(() => mean.add(NaN)).toThrow('x is NaN');
    expect(() => runningMean(1)).toThrow('memory is 1');
  });
});

describe('qUpdate', () => {
  const updated = (terminated: boolean): number[][] => {
    const q = [
      [0, 0],
      [-1, -2],
    ];
    qUpdate(q, { s: 0, a: 1, r: 1, s2: 1, terminated }, { stepSize: 0.5, discount: 0.5 });
    return q;
  };
  it('moves one entry towards r + γ max Q(s′), also where all values are negative', () => {
    expect(updated(false)).toEqual([
      [0, 0.25],
      [-1, -2],
    ]);
  });
  it('does not look beyond an end', () => {
    expect(updated(true)[0]).toEqual([0, 0.5]);
  });
});

describe('qLearning', () => {
  it('finds the three steps through the corridor when it sees the state', async () => {
    const q = await finish(
      qLearning(finiteMdpEnvironment(shortCorridor({ sees: 'state' })), { steps: 20_000, rng: makeRng(1) }),
    );
    expect(q.slice(0, 3).map((row) => (row[1] > row[0] ? 'right' : 'left'))).toEqual(['right', 'left', 'right']);
    expect(Math.max(...q[0])).toBeCloseTo(-3, 1);
  });
  it('refuses what is not tabular', async () => {
    await expect(qLearning(cartPole(), { steps: 1, rng: makeRng(1) }).next()).rejects.toThrow(
      'CartPole-v1 is not tabular',
    );
  });
});

describe('dqn', () => {
  it('stands for 475 steps greedily after 15,000 steps: mean of 20 episodes, fixed seed', async () => {
    const agent = await finish(dqn(cartPole(), { rng: makeRng(1), totalSteps: 15_000 }));
    const environment = cartPole();
    const rng = makeRng(2);
    let steps = 0;
    for (let episode = 0; episode < 20; episode++) {
      let observation = environment.reset(rng);
      for (let ended = false; !ended; steps++) {
        const step = environment.step(agent.act(observation));
        observation = step.observation;
        ended = step.terminated || step.truncated;
      }
    }
    expect(steps / 20).toBeGreaterThanOrEqual(475);
  });
  it('refuses continuous actions', async () => {
    await expect(dqn(pendulum() as never, { rng: makeRng(1) }).next()).rejects.toThrow(
      'Pendulum-v1 has continuous actions',
    );
  });
});

describe('NStepQueue', () => {
  const stored = (ends: 'terminated' | 'truncated') => {
    const buffer = new ReplayBuffer(10, 1);
    const queue = new NStepQueue(buffer, 2, 0.5);
    for (let t = 0; t < 3; t++) {
      const last = t === 2;
      queue.add([t], 0, {
        observation: Float32Array.of(t + 1),
        reward: 2 ** t,
        terminated: last && ends === 'terminated',
        truncated: last && ends === 'truncated',
      });
    }
    const batch = emptyBatch(64, 1);
    buffer.draw(batch, makeRng(1));
    const rows = new Set(
      Array.from(batch.actions, (_, i) =>
        [batch.observations[i], batch.rewards[i], batch.nextObservations[i], batch.discounts[i]].join(' '),
      ),
    );
    return [...rows].sort();
  };
  it('stores two-step returns, and shorter ones at the end: rewards 1, 2, 4 at γ = ½', () => {
    expect(stored('terminated')).toEqual(['0 2 2 0.25', '1 4 3 0', '2 4 3 0']);
  });
  it('looks ahead where only the clock ended the episode', () => {
    expect(stored('truncated')).toEqual(['0 2 2 0.25', '1 4 3 0.25', '2 4 3 0.5']);
  });
});
