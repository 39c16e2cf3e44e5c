import type { WrittenAnswer } from './criterion';

/** The reflection of notebook 03 is a second visit and is not marked. */
export const rubric03: readonly WrittenAnswer[] = [
  {
    id: '3.1',
    title: 'The loss is a vehicle',
    track: 'Tyla',
    criteria: [
      {
        name: 'gradient',
        points: 2,
        full: 'Episodes and returns are constants of L; its gradient at θ₀ is −∇J by 2.1.',
      },
      { name: 'shift', points: 2, full: '∇L stays because E[g_t] = 0; L moves by c Σ (T − t) E[H].' },
      {
        name: 'length',
        points: 1,
        full: 'Says that with a length that depends on the actions the shift is another task.',
      },
    ],
  },
  {
    id: '3.2',
    title: 'What does a [T, T] product compute?',
    track: 'Tyla',
    criteria: [
      { name: 'later', points: 2, full: 'k > t drops, given all that came before step k, because V is exact.' },
      { name: 'earlier', points: 2, full: 'k ≤ t leaves γ^{t−k} E[g_t G_t]; the sum over k gives the factor.' },
      { name: 'why it hides', points: 1, full: 'The mean direction is nearly kept; variance is what grows.' },
    ],
  },
  {
    id: '3.3',
    title: 'The Gaussian’s score',
    track: 'Tyla',
    criteria: [
      { name: 'derivatives', points: 1, full: '(a − μ)/σ² and ((a − μ)/σ)² − 1.' },
      { name: 'moments', points: 1, full: 'Means 0; spreads 1/σ and √2, from E[z²] = 1 and E[z⁴] = 3.' },
      { name: 'small σ', points: 1, full: 'The score of μ grows as σ shrinks: a fixed rate becomes too large.' },
    ],
  },
];
