import type { WrittenAnswer } from './criterion';

export const rubric02: readonly WrittenAnswer[] = [
  {
    id: '2.1',
    title: 'The policy gradient theorem',
    track: 'Tyla',
    criteria: [
      { name: 'log trick', points: 1, full: '∇ goes inside the sum, R(τ) is fixed with τ, ∇P = P ∇log P.' },
      {
        name: 'environment',
        points: 1,
        full: 'Writes out log P(τ) and says which terms lose their gradient, and why.',
      },
      {
        name: 'causality',
        points: 2,
        full: 'Rewards before t are known when a_t is drawn; the score’s mean given the past is 0.',
      },
      { name: 'discount', points: 1, full: 'γᵗ stays in front of G_t.' },
    ],
  },
  {
    id: '2.2',
    title: 'A factor that averages to nothing',
    track: 'Tyla',
    criteria: [
      {
        name: 'steps',
        points: 2,
        full: 'Log trick; b leaves the sum; ∇ before the sum; ∇1 = 0; in an order that works.',
      },
      {
        name: 'reasons',
        points: 1,
        full: 'Each step has its reason; says which one needs that b does not depend on a.',
      },
    ],
  },
  {
    id: 'credit assignment',
    title: 'Credit assignment',
    track: 'Maneesha',
    criteria: [
      { name: 'both versions', points: 1, full: 'Tells the whole return from reward-to-go.' },
      { name: 'a number', points: 1, full: 'Uses one number from the notebook, rightly.' },
      { name: 'limits', points: 2, full: 'Names what people do that the formula does not, and when it misleads them.' },
      { name: 'a choice', points: 1, full: 'One design choice, with its cost.' },
    ],
  },
];
