import { normal, type Rng } from '../../../engine/rng';
import { ambient } from '../../ambient';
import type { Kind } from '../../kind';
import { dirichlet, pick } from '../draw';
import { shiftable } from '../shiftable';
import { showNumber } from '../showNumber';
import type { BanditAssumption, BanditWords } from './banditWords';

/** One bandit, and a baseline. */
export interface Bandit {
  readonly pi: readonly number[];
  readonly q: readonly number[];
  /** Standard deviation of each action's reward. */
  readonly spread: readonly number[];
  readonly b: number;
}

function words({ pi, q, spread, b: b0 }: Bandit, broken?: BanditAssumption): BanditWords {
  const { tables: shift, grad, shifted } = shiftable((x) => x);
  const b = ambient(() => b0 + shift());
  const actions = pi.map((_, a) => a);
  const sumA: BanditWords['sumA'] = (f) => actions.reduce((sum, a) => sum + f(a), 0);
  const E: BanditWords['E'] = (f) => sumA((a) => pi[a] * f(a));
  const scale = broken === 'scores average to 0' ? 0.6 : 1;
  const g = (a: number) => actions.map((k) => (k === a ? 1 : 0) - scale * pi[k]);
  const Eg: BanditWords['Eg'] = (f) => actions.map((k) => E((a) => g(a)[k] * f(a)));
  const norm2: BanditWords['norm2'] = (v) => v.reduce((sum, x) => sum + x * x, 0);
  const n = (a: number) => norm2(g(a));
  const drift = broken === 'noise averages to 0' ? 0.4 : 0;
  return {
    b,
    byB: grad,
    at: (place, f) => shifted(place - b0, f),
    E,
    sumA,
    Eg,
    norm2,
    n,
    Q: (a) => q[a],
    noise: (a) => spread[a] ** 2,
    V: E((a) => q[a]) + (broken === 'V is the mean of Q' ? 0.3 : 0),
    variance: () => {
      // A reward is Q ± its spread, each with chance ½: mean and variance are what they should be.
      const second = [-1, 1].map((sign) => E((a) => n(a) * (q[a] + drift + sign * spread[a] - b) ** 2));
      return (second[0] + second[1]) / 2 - norm2(Eg((a) => q[a] + drift - b));
    },
  };
}

const show = (xs: readonly number[]): string => xs.map(showNumber).join(', ');

function* small(rng: Rng): Generator<Bandit> {
  for (const pi of [
    [0.75, 0.25],
    [0.5, 0.5],
    [0.5, 0.25, 0.25],
  ]) {
    for (let i = 0; i < 20; i++) {
      const draw = (from: readonly number[]) => pi.map(() => pick(rng, from));
      yield { pi, q: draw([0, 1, 2]), spread: draw([0, 1]), b: pick(rng, [0, 1, 2]) };
    }
  }
}

/** Softmax bandits with noisy rewards: what proof 4.3 is evaluated in. */
export const banditKind: Kind<Bandit, BanditWords, BanditAssumption> = {
  name: 'a bandit',
  random: (rng) => {
    const pi = dirichlet(rng, pick(rng, [2, 3, 4]));
    return { pi, q: pi.map(() => normal(rng)), spread: pi.map(() => 0.3 + rng()), b: 1 + normal(rng) };
  },
  small,
  words,
  describe: ({ pi, q, spread, b }) => `π (${show(pi)}), Q (${show(q)}), noise (${show(spread)}), b ${showNumber(b)}`,
  broken: {
    'noise averages to 0': 'the rewards are 0.4 above Q in the mean',
    'scores average to 0': 'the mean of ∇log π is not 0',
    'V is the mean of Q': 'V is 0.3 above the mean of Q',
  },
  places: {
    at: (w, place, line) => w.at(place, () => Number(line())),
    refuse: (place) => (typeof place === 'number' && Number.isFinite(place) ? undefined : 'A baseline is one number.'),
  },
};
