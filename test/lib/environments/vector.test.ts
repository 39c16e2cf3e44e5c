import { expect, test } from 'vitest';
import { makeRng } from '../../../lib/engine/rng';
import { cartPole } from '../../../lib/environments/cartPole';
import { makeVectorEnvironment } from '../../../lib/environments/makeVectorEnvironment';
import { pendulum } from '../../../lib/environments/pendulum';
import { vectorCartPole } from '../../../lib/environments/vectorCartPole';
import { vectorize } from '../../../lib/environments/vectorize';

test('the fast vector CartPole is the general form to the bit, through falls and time limits', () => {
  const fast = vectorCartPole(5, { maxEpisodeSteps: 30 });
  const general = vectorize(() => cartPole({ maxEpisodeSteps: 30 }), 5);
  const chance = makeRng(9);
  let ends = { fallen: 0, cut: 0 };
  fast.reset(makeRng(1));
  general.reset(makeRng(1));
  for (let t = 0; t < 2000; t++) {
    const actions = Int32Array.from({ length: 5 }, () => Number(chance() < 0.5));
    fast.step(actions);
    general.step(actions);
    expect(fast.observations).toEqual(general.observations);
    expect(fast.terminated).toEqual(general.terminated);
    expect(fast.truncated).toEqual(general.truncated);
    expect(fast.rewards).toEqual(general.rewards);
    for (let i = 0; i < 5; i++) {
      if (!fast.terminated[i] && !fast.truncated[i]) continue;
      ends = { fallen: ends.fallen + fast.terminated[i], cut: ends.cut + fast.truncated[i] };
      const row = (of: Float32Array) => of.slice(4 * i, 4 * i + 4);
      expect(row(fast.finalObservations)).toEqual(row(general.finalObservations));
      expect(row(fast.finalObservations)).not.toEqual(row(fast.observations));
    }
  }
  expect(ends.fallen).toBeGreaterThan(100);
  expect(ends.cut).toBeGreaterThan(5);
});

test('one copy in a vector is the environment alone', () => {
  const one = makeVectorEnvironment('Pendulum-v1', 1);
  const alone = pendulum();
  one.reset(makeRng(2));
  alone.reset(makeRng(2));
  for (let t = 0; t < 199; t++) {
    one.step(Float32Array.of(t % 3));
    const { observation, reward } = alone.step([t % 3]);
    expect(one.observations).toEqual(observation);
    expect(one.rewards[0]).toBe(reward);
  }
});

test('the wrong number of copies or actions is refused, and a refused step moves no cart', () => {
  expect(() => makeVectorEnvironment('CartPole-v1', 0)).toThrow('0 copies');
  expect(() => vectorize(pendulum, 1.5)).toThrow('count is 1.5');
  const carts = vectorCartPole(2);
  expect(() => carts.step(new Int32Array(2))).toThrow('step before reset');
  carts.reset(makeRng(1));
  const before = carts.observations.slice();
  expect(() => carts.step(new Int32Array(3))).toThrow('3 actions for 2 copies');
  expect(() => carts.step(Int32Array.of(1, 2))).toThrow('action 2; expected an integer from 0 to 1');
  expect(carts.observations).toEqual(before);
});
