import type { Mistake } from '../proofSpec';
import type { TwoPoliciesWords } from '../worlds/twoPolicies/twoPoliciesWords';

const undiscounted = (w: TwoPoliciesWords, s: number): number =>
  w.E(w.piNew, (tau) => w.steps(tau, (t) => (tau.s[t] === s ? 1 : 0)));

/** Lines that people write in 1.2, and what is wrong with each. */
export const eyesSufficeMistakes: readonly Mistake<TwoPoliciesWords>[] = [
  {
    name: 'visits of the old policy',
    says: 'The states are those that the new policy visits: d of π′, not of π.',
    is: ({ sumS, sumA, d, pi, piNew, A }) => sumS((s) => d(pi, s) * sumA((a) => piNew(a, s) * A(pi, s, a))),
  },
  {
    name: 'advantage of the new policy, by episodes',
    says: 'The advantage of π′ over itself is always 0: your right side does not see π.',
    is: ({ E, piNew, steps, gamma, A }) =>
      E(piNew, (tau) => steps(tau, (t) => gamma ** t * A(piNew, tau.s[t], tau.a[t]))),
  },
  {
    name: 'advantage of the new policy, by states',
    says: 'The advantage of π′ over itself is always 0: your right side does not see π.',
    is: ({ sumS, sumA, d, piNew, A }) => sumS((s) => d(piNew, s) * sumA((a) => piNew(a, s) * A(piNew, s, a))),
  },
  {
    name: 'old policy inside',
    says: 'The actions are those of π′. With π inside the sum is always 0.',
    is: ({ sumS, sumA, d, pi, piNew, A }) => sumS((s) => d(piNew, s) * sumA((a) => pi(a, s) * A(pi, s, a))),
  },
  {
    name: 'γ missing before V of the next state',
    says: 'The next state is one step later: γ V(s_{t+1}).',
    is: ({ E, pi, piNew, steps, gamma, r, V }) =>
      E(piNew, (tau) => steps(tau, (t) => gamma ** t * (r(tau, t) + V(pi, tau.s[t + 1]) - V(pi, tau.s[t])))),
  },
  {
    name: 'undiscounted visits',
    says: 'A visit at hour t counts γᵗ: the visits are discounted.',
    is: (w) => w.sumS((s) => undiscounted(w, s) * w.sumA((a) => w.piNew(a, s) * w.A(w.pi, s, a))),
  },
  {
    name: 'Q for A',
    says: 'Q without −V: what π would have had anyway is not taken off.',
    is: ({ E, pi, piNew, steps, gamma, Q }) =>
      E(piNew, (tau) => steps(tau, (t) => gamma ** t * Q(pi, tau.s[t], tau.a[t]))),
  },
  {
    name: 'γᵗ missing before the advantages',
    says: 'Each step counts γᵗ, its advantage too.',
    is: ({ E, pi, piNew, steps, A }) => E(piNew, (tau) => steps(tau, (t) => A(pi, tau.s[t], tau.a[t]))),
  },
  {
    name: 'episodes of the old policy',
    says: 'The episodes are those of π′. Over those of π the advantages add up to 0.',
    is: ({ E, pi, steps, gamma, A }) => E(pi, (tau) => steps(tau, (t) => gamma ** t * A(pi, tau.s[t], tau.a[t]))),
  },
  {
    name: 'V of the start added',
    says: 'The old value is taken off: −V(s₀).',
    is: ({ E, pi, piNew, steps, gamma, r, V, s0 }) =>
      E(piNew, (tau) => steps(tau, (t) => gamma ** t * r(tau, t))) + V(pi, s0),
  },
];
