import type { Mistake } from '../proofSpec';
import type { MdpWords } from '../worlds/mdp/mdpWords';

/** Lines that people write in 2.2. The last five are 0, as every right line is: only broken worlds tell them apart. */
export const freeBaselineMistakes: readonly Mistake<MdpWords>[] = [
  {
    name: 'the missing gradient',
    says: 'The ∇ is lost: E[log π · b] is −b times the entropy, not 0. The lesson prints it so.',
    is: ({ sumA, pi, b, s }) => sumA((a) => pi(a, s) * Math.log(pi(a, s)) * b(s)),
  },
  {
    name: 'expectation as a plain sum',
    says: 'An expectation weighs each action by its probability: π is missing.',
    is: ({ sumA, grad, pi, b, s }) => sumA((a) => grad(() => Math.log(pi(a, s))) * b(s)),
  },
  {
    name: 'log trick keeps π in front',
    says: 'π ∇log π = ∇π: the π in front is used up.',
    is: ({ sumA, grad, pi, b, s }) => sumA((a) => pi(a, s) * grad(() => pi(a, s)) * b(s)),
  },
  {
    name: 'log trick divides by π',
    says: 'π ∇log π = ∇π: ∇π / π is ∇log π itself, without the π in front.',
    is: ({ sumA, grad, pi, b, s }) => sumA((a) => (grad(() => pi(a, s)) / pi(a, s)) * b(s)),
  },
  {
    name: 'baseline weighted by the action',
    says: 'A baseline that changes with the action does not cancel.',
    is: ({ sumA, grad, pi, b, s }) => sumA((a) => a * b(s) * grad(() => pi(a, s))),
  },
  {
    name: 'b moved out once for each action',
    says: 'b(s) is moved out of the sum once, not once for each action; and ∇π stands there without another π.',
    is: ({ sumA, grad, pi, b, s }) => b(s) * sumA(() => 1) * sumA((a) => pi(a, s) * grad(() => pi(a, s))),
  },
  {
    name: 'gradient of the sum of squares',
    says: 'This is the gradient of Σ π², the mean probability; Σ π itself is what adds up to 1.',
    is: ({ sumA, grad, pi, b, s }) => b(s) * grad(() => sumA((a) => pi(a, s) ** 2)),
  },
  {
    name: 'gradient of the entropy',
    says: 'This is the gradient of Σ π log π, minus the entropy; Σ π itself is what adds up to 1.',
    is: ({ sumA, grad, pi, b, s }) => b(s) * grad(() => sumA((a) => pi(a, s) * Math.log(pi(a, s)))),
  },
  {
    name: 'sums to one, so the sum is b',
    says: 'The probabilities add up to 1, and the gradient of the constant 1 is 0, not 1.',
    is: ({ b, s }) => b(s) * 1,
  },
  {
    name: 'sum of logs as log of the sum',
    says: 'The sum of the logarithms is not the logarithm of the sum, and neither stands here: Σ ∇π = ∇ Σ π.',
    is: ({ sumA, grad, pi, b, s }) => b(s) * grad(() => sumA((a) => Math.log(pi(a, s)))),
  },
  {
    name: 'b squared',
    says: 'There is one b too many. It is 0 all the same, but it does not follow from the line before.',
    is: ({ sumA, grad, pi, b, s }) => b(s) ** 2 * sumA((a) => grad(() => pi(a, s))),
  },
  {
    name: 'b lost on the way',
    says: 'The b is lost. It is 0 all the same, but it does not follow from the line before.',
    is: ({ sumA, grad, pi, s }) => sumA((a) => grad(() => pi(a, s))),
  },
  {
    name: 'sign turned',
    says: 'The sign is turned. It is 0 all the same, but it does not follow from the line before.',
    is: ({ sumA, grad, pi, b, s }) => -sumA((a) => grad(() => pi(a, s)) * b(s)),
  },
  {
    name: 'jumps to zero',
    says: 'It is 0, and that is what is to be shown: say first why.',
    is: () => 0,
  },
];
