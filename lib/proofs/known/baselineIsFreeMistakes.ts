import type { Mistake } from '../proofSpec';
import type { VisitedMdpWords } from '../worlds/mdp/visitedMdpKind';

/** Lines that people write in 4.1, and what is wrong with each. The last two are 0, as every right line is. */
export const baselineIsFreeMistakes: readonly Mistake<VisitedMdpWords>[] = [
  {
    name: 'the missing gradient',
    says: 'The ∇ is lost: E[log π · b] is a number, not a direction, and not 0.',
    is: ({ hours, sumS, sumA, d, pi, log, b }) =>
      hours((t) => sumS((s) => d(t, s) * sumA((a) => pi(a, s) * log(pi(a, s)) * b(s)))),
  },
  {
    name: 'b depends on the action',
    says: 'A baseline that looks at the action does not cancel.',
    is: ({ hours, sumS, sumA, d, pi, grad, b }) =>
      hours((t) => sumS((s) => d(t, s) * sumA((a) => grad(() => pi(a, s)) * b(s) * (1 + a)))),
  },
  {
    name: 'b of the next state',
    says: 'The next state has seen the action: b(s_{t+1}) is not free.',
    is: ({ hours, sumS, sumA, d, p, pi, grad, b }) =>
      hours((t) => sumS((s) => d(t, s) * sumA((a) => grad(() => pi(a, s)) * sumS((s2) => p(s2, s, a) * b(s2))))),
  },
  {
    name: '∇ of d too',
    says: 'Where the policy is also depends on θ, but here only log π is differentiated, not d.',
    is: ({ E, steps, grad, b }) => grad(() => E((tau) => steps(tau, (t) => b(tau.s[t])))),
  },
  {
    name: 'π dropped',
    says: 'The mean over the actions weighs each with π: it is missing.',
    is: ({ hours, sumS, sumA, d, pi, log, grad, b }) =>
      hours((t) => sumS((s) => d(t, s) * sumA((a) => grad(() => log(pi(a, s))) * b(s)))),
  },
  {
    name: 'mean return as baseline',
    says: 'The mean reward of this very episode contains the action’s own reward, and what followed: it is no baseline.',
    is: ({ E, steps, grad, logPi, R }) => E((tau) => steps(tau, (t) => (grad(() => logPi(tau, t)) * R(tau)) / tau.T)),
  },
  {
    name: 'Σ∇π = 1',
    says: 'The probabilities add up to 1, and the gradient of the constant 1 is 0, not 1.',
    is: ({ hours, sumS, d, b }) => hours((t) => sumS((s) => d(t, s) * b(s))),
  },
  {
    name: 'mean of b times mean of the score',
    says: 'The mean of a product is not the product of the means. It is 0 all the same, but it does not follow.',
    is: ({ hours, sumS, sumA, d, pi, log, grad, b }) =>
      hours(
        (t) => sumS((s) => d(t, s) * b(s)) * sumS((s) => d(t, s) * sumA((a) => pi(a, s) * grad(() => log(pi(a, s))))),
      ),
  },
  {
    name: 'first hour only',
    says: 'Every hour has its score, not only the first. It is 0 all the same, but it does not follow.',
    is: ({ sumS, sumA, d, pi, log, grad, b }) =>
      sumS((s) => d(0, s) * sumA((a) => pi(a, s) * grad(() => log(pi(a, s))) * b(s))),
  },
];
