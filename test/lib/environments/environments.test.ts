import { describe, expect, test } from 'vitest';
import { makeRng } from '../../../lib/engine/rng';
import { cartPole } from '../../../lib/environments/cartPole';
import { continuousCartPole } from '../../../lib/environments/continuousCartPole';
import type { Action, Environment } from '../../../lib/environments/environment';
import { makeEnvironment } from '../../../lib/environments/makeEnvironment';
import { pendulum } from '../../../lib/environments/pendulum';

/** The refusal's message. */
function refusal(environment: Environment<never>, action: unknown): string {
  try {
    (environment as unknown as Environment<Action>).step(action as Action);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return (error as Error).message;
  }
  return 'accepted';
}

test('an environment is made by its name, and an unknown name lists the known ones', () => {
  expect(makeEnvironment('CartPole-v1').step.length).toBe(1);
  expect(makeEnvironment('Pendulum-v1', { maxEpisodeSteps: 7 }).maxEpisodeSteps).toBe(7);
  expect(() => makeEnvironment('CartPole-v0')).toThrow(
    'Unknown environment "CartPole-v0"; known: CartPole-v1, ContinuousCartPole-v1, Pendulum-v1',
  );
  expect(() => makeEnvironment('toString')).toThrow('Unknown environment');
});

describe('what an environment refuses', () => {
  test('an action that is not one of the choices', () => {
    const environment = cartPole();
    environment.reset(makeRng(1));
    for (const action of [2, -1, 0.5, NaN, undefined, '1', [1]]) {
      expect(refusal(environment, action)).toMatch(/^CartPole-v1: action .*; expected an integer from 0 to 1\.$/);
    }
    expect(environment.step(1).reward).toBe(1);
  });

  test('an action that is not a vector of finite numbers; beyond the bounds it is clipped', () => {
    for (const make of [continuousCartPole, pendulum]) {
      const environment = make();
      environment.reset(makeRng(1));
      for (const action of [1, [], [1, 2], [NaN], [Infinity], undefined]) {
        expect(refusal(environment, action)).toMatch(/expected 1 finite number, as an array\.$/);
      }
      const [beyond, at] = [make(), make()];
      beyond.reset(makeRng(1));
      at.reset(makeRng(1));
      expect(beyond.step([99])).toEqual(at.step([beyond.id === 'Pendulum-v1' ? 2 : 1]));
    }
  });

  test('a step before reset, and after the end', () => {
    const environment = cartPole({ maxEpisodeSteps: 1 });
    expect(refusal(environment, 0)).toBe('CartPole-v1: step before reset; call reset(rng) first.');
    environment.reset(makeRng(1));
    environment.step(0);
    expect(refusal(environment, 0)).toMatch('step after the end of the episode');
    environment.reset(makeRng(1));
    expect(refusal(environment, 0)).toBe('accepted');
  });

  test('a time limit that is no number of steps', () => {
    for (const maxEpisodeSteps of [0, -1, 2.5, NaN]) {
      expect(() => cartPole({ maxEpisodeSteps })).toThrow('expected a positive integer or Infinity');
    }
  });
});

test('the observation is the caller’s to keep, and the same seed gives the same episode', () => {
  const environment = cartPole();
  const first = environment.reset(makeRng(4));
  const copy = [...first];
  const second = environment.step(1).observation;
  environment.step(0);
  expect(first).toEqual(copy);
  expect(second).not.toEqual(copy);
  expect(environment.reset(makeRng(4))).toEqual(copy);
});

test('CartPole pays for the falling step too, and pushing one way falls after 8 to 10 steps', () => {
  const environment = cartPole();
  const rng = makeRng(5);
  for (let episode = 0; episode < 50; episode++) {
    environment.reset(rng);
    let total = 0;
    for (let ended = false; !ended;) {
      const { reward, terminated, truncated } = environment.step(1);
      total += reward;
      ended = terminated || truncated;
    }
    expect(total).toBeGreaterThanOrEqual(8);
    expect(total).toBeLessThanOrEqual(11);
  }
});

test('a force of ±1 is CartPole itself, and the start is uniform within ±.05', () => {
  const [discrete, continuous] = [cartPole(), continuousCartPole()];
  const rng = makeRng(6);
  let widest = 0;
  let squares = 0;
  for (let episode = 0; episode < 1000; episode++) {
    const start = [...discrete.reset(rng)];
    widest = Math.max(widest, ...start.map(Math.abs));
    squares += start.reduce((sum, x) => sum + x * x, 0) / 4000;
  }
  expect(widest).toBeLessThanOrEqual(Math.fround(0.05));
  // Variance of U(−.05, .05): 8.333e-4; the standard error of 4,000 squares is 1.2e-5.
  expect(Math.abs(squares - 8.333e-4)).toBeLessThan(5e-5);
  discrete.reset(makeRng(7));
  continuous.reset(makeRng(7));
  for (let t = 0; t < 8; t++) expect(continuous.step([t % 2 ? 1 : -1])).toEqual(discrete.step(t % 2));
});
