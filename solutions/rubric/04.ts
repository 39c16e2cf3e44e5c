import type { WrittenAnswer } from './criterion';

export const rubric04: readonly WrittenAnswer[] = [
  {
    id: '4.1',
    title: 'A baseline is free',
    track: 'Tyla',
    criteria: [
      {
        name: 'steps',
        points: 2,
        full: 'b leaves the sum over actions; log trick; ∇ before the sum; ∇1 = 0; in this order, each with its reason.',
      },
      {
        name: 'where it is used',
        points: 1,
        full: 'Says that b must not depend on the action, and which step needs it.',
      },
      { name: 'episode', points: 1, full: 'Goes from one state to the sum over an episode, and on to ∇J.' },
      { name: 'the lesson’s line', points: 1, full: 'Shows that without ∇ the sum is −b · H(π), not 0.' },
    ],
  },
  {
    id: '4.2',
    title: 'Variance',
    track: 'Tyla',
    criteria: [
      { name: 'uncorrelated scores', points: 1, full: 'Proves E[g_t g_k] = 0 for t ≠ k before variances are added.' },
      { name: 'three formulas', points: 2, full: 'c²T³I, c²I·T(T+1)(2T+1)/6, and 0.' },
      {
        name: 'scale and shift',
        points: 2,
        full: 'Scale: λ², signal over noise unchanged. Shift with T fixed: c² more variance, same gradient.',
      },
    ],
  },
  {
    id: '4.3',
    title: 'The best baseline',
    track: 'Tyla',
    criteria: [
      { name: 'the minimum', points: 2, full: 'Var(b), its slope, b*, and why it is a minimum.' },
      { name: 'distance from V', points: 1, full: 'Cov(‖g‖², Q)/E‖g‖², and when it is 0.' },
      { name: 'what V is best at', points: 1, full: 'E[(Q − b)²] is least at V.' },
      { name: 'counterexample', points: 1, full: 'Numbers with which V is worse than nothing.' },
    ],
  },
  {
    id: 'variance and noisy feedback',
    title: 'Variance and noisy feedback',
    track: 'Maneesha',
    criteria: [
      { name: 'noise is not bias', points: 2, full: 'Keeps the two apart, with one own example of each.' },
      {
        name: 'what helps',
        points: 2,
        full: 'Names what reduces noise without changing the goal, and ties it to a section of the notebook.',
      },
      { name: 'observation', points: 1, full: 'Uses what was noticed in the two games.' },
      { name: 'limits', points: 1, full: 'Says where the analogy breaks.' },
    ],
  },
];
