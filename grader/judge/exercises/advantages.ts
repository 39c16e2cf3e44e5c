import type { Rng } from '../../../lib/engine/rng';
import type { Exercise, MakeCase } from '../exercise';
import { returns, throws } from '../expect';
import { integer, list, tenth } from '../random';

type Kind = 'none' | 'mean' | 'leave-one-out' | 'value';
interface Played {
  readonly observations: number[][];
  readonly rewards: number[];
}
type V = (observation: ArrayLike<number>) => number;

/** What every kind subtracts, written the long way: one step of one episode at a time. */
function expected(batch: readonly Played[], kind: Kind, value: V | undefined, gamma: number): number[][] {
  const G = (i: number, t: number): number => batch[i].rewards.slice(t).reduce((sum, r, k) => sum + gamma ** k * r, 0);
  const others = (i: number): number[] => batch.map((_, j) => j).filter((j) => j !== i);
  const mean = (values: number[]): number =>
    values.length ? values.reduce((sum, x) => sum + x, 0) / values.length : 0;
  const baseline: Record<Kind, (i: number, t: number) => number> = {
    none: () => 0,
    mean: () => mean(batch.map((_, j) => G(j, 0))),
    'leave-one-out': (i, t) => mean(others(i).map((j) => G(j, t))),
    value: (i, t) => value!(batch[i].observations[t]),
  };
  return batch.map(({ rewards }, i) => rewards.map((_, t) => G(i, t) - baseline[kind](i, t)));
}

/** Observations that say where they are: [episode, step]. */
const play = (...rewards: number[][]): Played[] =>
  rewards.map((each, i) => ({ rewards: each, observations: each.map((_, t) => [i, t]) }));

/** V of an observation, different at every step and in every episode. */
const value: V = (observation) => 10 * observation[0] - 3 * observation[1] + 1;

/** A call with a value function only where one is asked for. */
function ask(batch: Played[], kind: Kind, gamma?: number): MakeCase {
  const wanted = expected(batch, kind, value, gamma ?? 1);
  return () => {
    const own = batch.map(({ observations, rewards }) => ({
      observations: observations.map((o) => [...o]),
      rewards: [...rewards],
    }));
    const args: unknown[] = [own, kind];
    if (kind === 'value' || gamma !== undefined) args.push(kind === 'value' ? value : undefined);
    if (gamma !== undefined) args.push(gamma);
    return { args, judge: returns(wanted) };
  };
}

function* drawn(rng: Rng, kinds: readonly Kind[]): Iterable<MakeCase> {
  for (const kind of kinds) {
    yield ask(play([1, 1, 1], [2]), kind);
    yield ask(play([1, 2], [0, 0, 4], [3]), kind, 0.5);
  }
  for (let k = 0; k < 6; k++) {
    const batch = play(
      ...list(integer(rng, 2, 4), (i) => list(1 + ((i + integer(rng, 0, 2)) % 5), () => integer(rng, -4, 9))),
    );
    for (const kind of kinds) yield ask(batch, kind, tenth(rng, 0.2, 1));
  }
}

export const advantages: Exercise = {
  id: '4.4',
  file: '04-baselines',
  exports: ['advantages'],
  title: 'Advantages: nothing, the mean, the others, or V',
  difficulty: 2,
  minutes: 15,
  hints: [
    'First the returns: one list of G_t for each episode, from the back. Then one number is subtracted from each entry.',
    "'leave-one-out' asks the other episodes at the same t. What is the future of an episode that is over?",
    'returns.map((G, i) => G.map((g, t) => g - baseline(i, t))): only the baseline differs between the four kinds.',
  ],
  tests: [
    {
      name: 'nothing subtracted, and one mean for the whole batch',
      points: 1,
      lookAt: 'Take two episodes, of three steps and of one. Whose returns make the mean, and how many votes has each?',
      call: 'advantages',
      cases: (rng) => drawn(rng, ['none', 'mean']),
    },
    {
      name: 'what the others had at the same step',
      points: 1,
      lookAt: 'Write the returns of two episodes below each other, t by t. Whose number judges whose?',
      call: 'advantages',
      cases: (rng) => drawn(rng, ['leave-one-out']),
    },
    {
      name: 'V of the state before the action',
      points: 1,
      lookAt: 'Which observation is asked at step t? And what does γ do?',
      call: 'advantages',
      cases: (rng) => drawn(rng, ['value']),
    },
    {
      name: 'one episode alone, none at all, and what cannot be answered',
      points: 1,
      lookAt: 'Try a batch of one episode, an empty batch, and value without a value function.',
      call: 'advantages',
      *cases() {
        yield ask(play([1, 2, 3]), 'leave-one-out');
        yield ask(play([1, 2, 3]), 'mean');
        yield ask([], 'mean');
        yield ask([], 'leave-one-out');
        yield () => ({
          args: [play([1, 2]), 'value'],
          judge: throws("kind 'value' without a value function: nobody can say what the states are worth"),
        });
        yield () => ({
          args: [play([1, 2]), 'median'],
          judge: throws("'median' is none of the four kinds"),
        });
      },
    },
  ],
};
