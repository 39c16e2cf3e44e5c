import { normal, type Rng } from '../../../engine/rng';
import { dirichlet, pick, table } from '../draw';
import { showNumber } from '../showNumber';

/**
 * An MDP in which every episode ends: from a state one comes to a later one only, or to the end (index S). Any MDP with
 * an end gets this form when the hour is part of the state; so its values are exact, and its episodes can be listed.
 */
export interface TwoPolicies {
  readonly gamma: number;
  /** Chances of the next state, [S][A][S + 1]; the last one is the end. */
  readonly next: readonly (readonly (readonly number[])[])[];
  /** [S][A]. */
  readonly reward: readonly (readonly number[])[];
  /** The old policy, [S][A]. */
  readonly old: readonly (readonly number[])[];
  /** A number between 0 and 1 for each state: how the broken worlds differ from each other. */
  readonly noise: readonly number[];
}

/** A random MDP of three or four states with two or three actions. */
export function randomTwoPolicies(rng: Rng): TwoPolicies {
  const [states, actions] = pick(rng, [
    [3, 2],
    [3, 3],
    [4, 2],
  ]);
  return {
    gamma: pick(rng, [0.9, 0.8, 0.6]),
    next: table(states, actions, (s) => {
      const later = dirichlet(rng, states - s);
      return [...Array.from({ length: s + 1 }, () => 0), ...later];
    }),
    reward: table(states, actions, () => normal(rng)),
    old: Array.from({ length: states }, () => dirichlet(rng, actions)),
    noise: Array.from({ length: states }, () => rng()),
  };
}

/** Small ones for people: π in quarters, rewards 0, 1 and 2, each action leads on or to the end. */
export function* smallTwoPolicies(rng: Rng): Generator<TwoPolicies> {
  for (const states of [1, 2, 3]) {
    for (let i = 0; i < 60; i++) {
      const certain = (to: number) => Array.from({ length: states + 1 }, (_, s) => (s === to ? 1 : 0));
      yield {
        gamma: states === 1 ? 1 : 0.5,
        next: table(states, 2, (s) => certain(pick(rng, [s + 1, s + 1, states]))),
        reward: table(states, 2, () => pick(rng, [0, 1, 2])),
        old: Array.from({ length: states }, () =>
          pick(rng, [
            [0.5, 0.5],
            [0.25, 0.75],
            [0.75, 0.25],
          ]),
        ),
        noise: Array.from({ length: states }, () => pick(rng, [0.25, 0.5])),
      };
    }
  }
}

/** "1 state: action 0 (π 0.25, reward 1, then the end), action 1 …". */
export function describeTwoPolicies({ gamma, next, reward, old }: TwoPolicies): string {
  const states = reward.length;
  const leads = (chances: readonly number[]): string => {
    const to = chances.indexOf(1);
    return to < 0 ? '' : to === states ? ', then the end' : `, then state ${to}`;
  };
  const rows = reward.map((rewards, s) => {
    const actions = rewards.map(
      (r, a) => `action ${a} (π ${showNumber(old[s][a])}, reward ${showNumber(r)}${leads(next[s][a])})`,
    );
    return `${states > 1 ? `state ${s}: ` : ''}${actions.join(', ')}`;
  });
  return `${states} state${states === 1 ? '' : 's'}, γ ${showNumber(gamma)}: ${rows.join('; ')}`;
}
