import type { WrittenAnswer } from './criterion';

export const rubric05: readonly WrittenAnswer[] = [
  {
    id: '5.1',
    title: 'The gradient of RLHF',
    track: 'Tyla',
    criteria: [
      { name: 'product rule', points: 2, full: 'Both terms of the derivative, and why the second is 0.' },
      { name: 'estimator', points: 2, full: 'Log trick, baseline, tokens of the reply only.' },
      { name: 'the lesson’s line', points: 1, full: 'Says what E[log π · reward] lacks.' },
    ],
  },
  {
    id: '5.2',
    title: 'The best policy',
    track: 'Tyla',
    criteria: [
      { name: 'identity', points: 2, full: 'J = β log Z − β KL(π‖π*), with the right direction of KL.' },
      { name: 'optimum', points: 2, full: 'KL ≥ 0 with equality only at π*; max J = β log Z.' },
      { name: 'odds', points: 1, full: 'Reference log-odds plus Δr/β.' },
    ],
  },
  {
    id: '5.3',
    title: 'What preferences cannot see',
    track: 'Tyla',
    criteria: [
      { name: 'three invariances', points: 3, full: 'Loss, π* and ∇J, one point each.' },
      {
        name: 'what is not invariant',
        points: 2,
        full: 'The variance (and, with fixed replies, the result) without a baseline.',
      },
    ],
  },
  {
    id: 'biased feedback',
    title: 'Biased feedback',
    track: 'Maneesha',
    criteria: [
      { name: 'a real system', points: 1, full: 'Names one, with who rates and who checks.' },
      { name: 'bias or noise', points: 2, full: 'Says which it has, and how one could tell.' },
      { name: 'a change', points: 2, full: 'Proposes one, with its cost and whom it burdens.' },
      { name: 'limits', points: 1, full: 'Names a limit of the analogy.' },
    ],
  },
];
