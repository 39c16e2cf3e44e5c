import type { Kind } from '../../kind';
import { normalised } from '../normalised';
import { episodesOf, type Chance } from './episodesOf';
import type { PolicyOfTwo, TwoPoliciesAssumption, TwoPoliciesWords } from './twoPoliciesWords';
import { describeTwoPolicies, randomTwoPolicies, smallTwoPolicies, type TwoPolicies } from './twoPoliciesWorld';
import { greedyPolicy, lookAhead, valuesOf, type Values } from './valuesOf';

/** Everything that the words ask of one policy. */
interface Known {
  readonly values: Values;
  readonly episodes: readonly Chance[];
}

function words(world: TwoPolicies, broken?: TwoPoliciesAssumption): TwoPoliciesWords {
  const { gamma, reward, noise } = world;
  const states = reward.length;
  const actions = reward[0].length;
  const ofPi = brokenValues(world, valuesOf(world, world.old), broken);
  const greedy = greedyPolicy(ofPi.Q);
  const blurred = greedy.map((row, s) => row.map((p) => (1 - noise[s]) * p + noise[s] / actions));
  const fresh = broken === 'the new policy is greedy' ? blurred : greedy;

  const pi: PolicyOfTwo = (a, s) => world.old[s][a] + (broken === 'policy sums to one' ? 2 * greedy[s][a] : 0);
  const piNew: PolicyOfTwo = (a, s) => fresh[s][a];
  const ofOld: Known = { values: ofPi, episodes: episodesOf(world.next, (a, s) => world.old[s][a]) };
  const ofNew: Known = {
    values: valuesOf(world, fresh),
    episodes: episodesOf(
      broken === 'both policies meet the same world' ? tilted(world) : world.next,
      // On odd hours this policy chooses by the next action's chances.
      broken === 'the policy looks at the state only' ? (a, s, t) => fresh[s][(a + t) % actions] : piNew,
    ),
  };
  const known = (policy: PolicyOfTwo): Known => {
    if (policy === pi) return ofOld;
    if (policy === piNew) return ofNew;
    throw new TypeError('a policy is pi or piNew');
  };
  const E: TwoPoliciesWords['E'] = (policy, f) =>
    known(policy).episodes.reduce((sum, { tau, probability }) => sum + probability * f(tau), 0);
  const steps: TwoPoliciesWords['steps'] = (tau, f) => tau.a.reduce((sum, _, t) => sum + f(t), 0);
  const r: TwoPoliciesWords['r'] = (tau, t) => reward[tau.s[t]][tau.a[t]];
  const V: TwoPoliciesWords['V'] = (policy, s) => known(policy).values.V[s];
  const Q: TwoPoliciesWords['Q'] = (policy, s, a) => known(policy).values.Q[s][a];
  const range = (n: number) => Array.from({ length: n }, (_, i) => i);
  return {
    pi,
    piNew,
    J: (policy) => E(policy, (tau) => steps(tau, (t) => gamma ** t * r(tau, t))),
    E,
    V,
    Q,
    A: (policy, s, a) => Q(policy, s, a) - V(policy, s),
    d: (policy, s) => E(policy, (tau) => steps(tau, (t) => (tau.s[t] === s ? gamma ** t : 0))),
    r,
    steps,
    sumS: (f) => range(states).reduce((sum, s) => sum + f(s), 0),
    sumA: (f) => range(actions).reduce((sum, a) => sum + f(a), 0),
    maxA: (f) => Math.max(...range(actions).map(f)),
    s0: 0,
    gamma,
  };
}

/** The old policy's values, or a table that is not what it says. Q always looks one step ahead in that table. */
function brokenValues(world: TwoPolicies, { V }: Values, broken?: TwoPoliciesAssumption): Values {
  const end = V.length - 1;
  const table = V.map((value, s) => {
    if (broken === 'V is the value of pi' && s < end) return value + 2 * world.noise[s] + 0.5;
    return broken === 'the end is worth nothing' && s === end ? 0.8 : value;
  });
  return { V: table, Q: lookAhead(world, table) };
}

/** The same moves with other chances. */
function tilted({ next }: TwoPolicies): TwoPolicies['next'] {
  return next.map((rows) => rows.map((chances) => normalised(chances.map((p, s2) => p * (1 + (s2 % 2) * 2)))));
}

/** Two policies in a small MDP that ends: what proof 1.2 is evaluated in. */
export const twoPoliciesKind: Kind<TwoPolicies, TwoPoliciesWords, TwoPoliciesAssumption> = {
  name: 'two policies in a small MDP',
  random: randomTwoPolicies,
  small: smallTwoPolicies,
  words,
  describe: describeTwoPolicies,
  broken: {
    'V is the value of pi': 'V is some table, not the value of π',
    'the end is worth nothing': 'V is 0.8 at the end',
    'both policies meet the same world': "under π′ the world's chances are others",
    'the policy looks at the state only': 'π′ looks at the hour too',
    'the new policy is greedy': 'π′ is not greedy',
    'policy sums to one': 'the numbers π(a|s) do not add up to 1',
  },
};
