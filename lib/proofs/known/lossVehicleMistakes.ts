import type { Mistake } from '../proofSpec';
import type { LossMdpWords } from '../worlds/mdp/lossMdpKind';

/** Lines that people write in 3.1, and what is wrong with each. */
export const lossVehicleMistakes: readonly Mistake<LossMdpWords>[] = [
  {
    name: 'L is −J',
    says: 'L is not −J: only its gradient is −∇J. The value of the loss means nothing.',
    is: ({ E, R }) => -E((tau) => R(tau)),
  },
  {
    name: 'P follows θ',
    says: 'In the loss the trajectories are frozen: P is a constant. If P follows θ, E[Σ score · Σ log π · G] comes in.',
    is: ({ grad, E, steps, logPi, G }) => -grad(() => E((tau) => steps(tau, (t) => logPi(tau, t) * G(tau, t)))),
  },
  {
    name: 'sign',
    says: 'The loss goes down where J goes up: a minus is missing.',
    is: ({ grad, E, R }) => grad(() => E((tau) => R(tau))),
  },
  {
    name: 'P forgotten',
    says: 'The trajectories are weighted by P₀, constant or not.',
    is: ({ sum, grad, steps, logPi, G }) => -sum((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * G(tau, t))),
  },
  {
    name: 'T for T − t',
    says: 'Step t is paid c for each step that is left, T − t of them, not T.',
    is: ({ E, steps, H, c }) => c * E((tau) => steps(tau, (t) => tau.T * H(tau.s[t]))),
  },
  {
    name: 'T − t − 1',
    says: 'r_t itself is raised too: T − t steps are left, with this one.',
    is: ({ E, steps, H, c }) => c * E((tau) => steps(tau, (t) => (tau.T - t - 1) * H(tau.s[t]))),
  },
  {
    name: 'c once a step',
    says: 'c is added to every later reward as well: G_t grows by c(T−t), not by c.',
    is: ({ E, steps, H, c }) => c * E((tau) => steps(tau, (t) => H(tau.s[t]))),
  },
  {
    name: 'E[log π] = 0',
    says: 'It is the score that averages to 0. The mean of log π is minus the entropy.',
    is: () => 0,
  },
  {
    name: 'gradient of the entropy',
    says: 'P₀ and the states are frozen, log π is not: the gradient goes to log π alone, and not to the entropy.',
    is: ({ grad, E, steps, H, c }) => grad(() => c * E((tau) => steps(tau, (t) => (tau.T - t) * H(tau.s[t])))),
  },
];
