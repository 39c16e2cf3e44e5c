import type { Mistake } from '../proofSpec';
import type { ValuedMdpWords } from '../worlds/mdp/valuedMdpKind';

type Factor = (w: ValuedMdpWords, t: number, T: number) => number;

/** Σ_t factor(t) E[score_t G_t]. */
const weighted =
  (factor: Factor) =>
  (w: ValuedMdpWords): number =>
    w.E((tau) => w.steps(tau, (t) => factor(w, t, tau.T) * w.score(tau, t) * w.G(tau, t)));

/** Lines that people write in 3.2, and what is wrong with each. */
export const squareLossMistakes: readonly Mistake<ValuedMdpWords>[] = [
  {
    name: 'drops the earlier advantages',
    says: 'It is the later advantages that average to 0 (k > t), not the earlier ones: those contain what a_t led to.',
    is: ({ E, steps, score, A }) =>
      E((tau) => steps(tau, (t) => score(tau, t) * steps(tau, (k) => (k >= t ? A(tau, k) : 0)))),
  },
  {
    name: 'only k = t is left',
    says: 'Then the fault would be harmless: E[score_t A_k] is 0 for k > t only.',
    is: ({ E, steps, score, A }) => E((tau) => steps(tau, (t) => score(tau, t) * A(tau, t))),
  },
  {
    name: 'factor T − t',
    says: 'It is the late steps that are counted too often: t + 1 terms k ≤ t, not T − t.',
    is: weighted((_, t, T) => T - t),
  },
  {
    name: 'γ^{k−t}',
    says: 'From k on, G_t comes t − k steps later: γ^{t−k}, below 1. (With γ = 1 nobody notices.)',
    is: weighted(({ gamma, past }, t) => past({ s: [], a: [], T: 0 }, t + 1, (k) => gamma ** (k - t))),
  },
  {
    name: 'factor t + 1',
    says: 't + 1 is the factor for γ = 1 only; in general it is Σ_{k≤t} γ^{t−k}.',
    is: weighted((_, t) => t + 1),
  },
  {
    name: 'one term too few',
    says: 'k = t belongs to the sum: k ≤ t, not k < t.',
    is: weighted(({ gamma }, t) => (1 - gamma ** t) / (1 - gamma)),
  },
  {
    name: 'infinite sum',
    says: 'The sum has t + 1 terms; 1/(1−γ) is the sum without an end.',
    is: weighted(({ gamma }) => 1 / (1 - gamma)),
  },
  {
    name: 'mean of a product as product of means',
    says: 'The mean of a product is not the product of the means; both means are 0 here.',
    is: ({ E, steps, score, A }) =>
      E((tau) => steps(tau, (t) => score(tau, t))) * E((tau) => steps(tau, (k) => A(tau, k))),
  },
];
