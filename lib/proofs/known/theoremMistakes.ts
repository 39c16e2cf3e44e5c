import type { Mistake } from '../proofSpec';
import type { MdpWords } from '../worlds/mdp/mdpWords';

/** Lines that people write in 2.1, and what is wrong with each. */
export const theoremMistakes: readonly Mistake<MdpWords>[] = [
  {
    name: 'expectation as a plain sum',
    says: 'An expectation weighs each trajectory by its probability: P is missing.',
    is: ({ grad, sum, R }) => grad(() => sum((tau) => R(tau))),
  },
  {
    name: 'gradient on R instead of P',
    says: 'It is P that depends on θ. The return of a trajectory is a constant: its gradient is 0.',
    is: ({ sum, P, R, grad }) => sum((tau) => P(tau) * grad(() => R(tau))),
  },
  {
    name: 'forgets R',
    says: 'R is lost. Without it the probabilities only move around, and their changes add up to 0.',
    is: ({ sum, P, grad }) => sum((tau) => grad(() => P(tau))),
  },
  {
    name: 'log trick without P in front',
    says: '∇P = P ∇log P: the P in front is missing.',
    is: ({ sum, P, R, grad }) => sum((tau) => grad(() => Math.log(P(tau))) * R(tau)),
  },
  {
    name: 'log trick divided by P',
    says: '∇P = P ∇log P: P multiplies, you divided by it.',
    is: ({ sum, P, R, grad }) => sum((tau) => (grad(() => Math.log(P(tau))) / P(tau)) * R(tau)),
  },
  {
    name: 'P counted twice',
    says: 'E already weighs by P: you count it twice.',
    is: ({ E, P, R, grad }) => E((tau) => P(tau) * grad(() => Math.log(P(tau))) * R(tau)),
  },
  {
    name: 'the missing gradient',
    says: 'The ∇ is lost: E[log P · R] is a number without a direction. The lesson prints it so four times.',
    is: ({ E, P, R }) => E((tau) => Math.log(P(tau)) * R(tau)),
  },
  {
    name: 'mean of a product as product of means',
    says: 'The mean of a product is not the product of the means; the mean of ∇log P alone is 0.',
    is: ({ E, P, R, grad }) => E((tau) => grad(() => Math.log(P(tau)))) * E((tau) => R(tau)),
  },
  {
    name: 'gradient of the whole expectation of log P · R',
    says: 'With ∇ outside, E itself is differentiated once more: only log P belongs inside.',
    is: ({ E, P, R, grad }) => grad(() => E((tau) => Math.log(P(tau)) * R(tau))),
  },
  {
    name: 'log of a product as product of logs',
    says: 'The logarithm of a product is the sum of the logarithms, not their product.',
    is: (w) =>
      w.E((tau) => {
        const product = () => tau.a.reduce((x, _, t) => x * w.logPi(tau, t), 1);
        return w.grad(product) * w.R(tau);
      }),
  },
  {
    name: 'only the first action',
    says: 'Every action of the trajectory was chosen by the policy, not only the first: Σ_t.',
    is: ({ E, R, grad, logPi }) => E((tau) => grad(() => logPi(tau, 0)) * R(tau)),
  },
  {
    name: 'only the last action',
    says: 'Every action of the trajectory was chosen by the policy, not only the last: Σ_t.',
    is: ({ E, R, grad, logPi }) => E((tau) => grad(() => logPi(tau, tau.T - 1)) * R(tau)),
  },
  {
    name: 'mean over the steps',
    says: 'The logarithm of a product is a sum over the steps, not their mean.',
    is: ({ E, R, grad, logPi, steps }) => E((tau) => (steps(tau, (t) => grad(() => logPi(tau, t))) / tau.T) * R(tau)),
  },
  {
    name: 'gradient of π instead of log π',
    says: 'It is ∇log π, not ∇π: actions that are rare would count too little.',
    is: ({ E, R, grad, pi, steps }) => E((tau) => steps(tau, (t) => grad(() => pi(tau.a[t], tau.s[t]))) * R(tau)),
  },
  {
    name: 'own reward only',
    says: 'Each action is paid with its own reward only; what it led to later is lost.',
    is: ({ E, r, grad, logPi, steps, gamma }) =>
      E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * gamma ** t * r(tau, t))),
  },
  {
    name: 'γᵗ forgotten before G_t, with the past',
    says: 'R = Σ_{k<t} γᵏ r_k + γᵗ G_t: the γᵗ before G_t is missing.',
    is: ({ E, r, G, grad, logPi, steps, past, gamma }) =>
      E((tau) =>
        steps(tau, (t) => grad(() => logPi(tau, t)) * (past(tau, t, (k) => gamma ** k * r(tau, k)) + G(tau, t))),
      ),
  },
  {
    name: 'γᵗ forgotten',
    says: 'γᵗ is missing: G_t counts from step t, the return from step 0. The lesson leaves it out too.',
    is: ({ E, G, grad, logPi, steps }) => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * G(tau, t))),
  },
  {
    name: 'keeps the past, drops the future',
    says: 'You kept the rewards before the action, and dropped those after it: it is the other way round.',
    is: ({ E, r, grad, logPi, steps, past, gamma }) =>
      E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * past(tau, t, (k) => gamma ** k * r(tau, k)))),
  },
  {
    name: 'starts the return one step late',
    says: 'r_t comes after a_t and belongs to it: k ≥ t, not k > t.',
    is: ({ E, r, G, grad, logPi, steps, gamma }) =>
      E((tau) => steps(tau, (t) => gamma ** t * grad(() => logPi(tau, t)) * (G(tau, t) - r(tau, t)))),
  },
  {
    name: 'sign of the loss',
    says: 'The sign is turned: this is the gradient of the loss, not of J.',
    is: ({ E, G, grad, logPi, steps, gamma }) =>
      -E((tau) => steps(tau, (t) => gamma ** t * grad(() => logPi(tau, t)) * G(tau, t))),
  },
  {
    name: 'G_0 for every step, with γᵗ',
    says: 'Every step is paid with G_0; with γᵗ before it that is the return of step t, G_t.',
    is: ({ E, G, grad, logPi, steps, gamma }) =>
      E((tau) => steps(tau, (t) => gamma ** t * grad(() => logPi(tau, t)) * G(tau, 0))),
  },
];
