import type { WrittenAnswer } from './criterion';

export const rubric01: readonly WrittenAnswer[] = [
  {
    id: '1.1',
    title: 'The corridor’s optimum',
    track: 'Tyla',
    criteria: [
      {
        name: 'equations',
        points: 2,
        full: 'Three equations, the middle cell swapped, the wall kept, each with its reason.',
      },
      { name: 'solution', points: 1, full: 'Solves them to J = −(4 − 2p)/(p(1 − p)).' },
      { name: 'maximum', points: 1, full: 'J′, its root inside (0, 1), and the sign on both sides of it.' },
      { name: 'ends', points: 1, full: 'At both ends the walker never arrives.' },
    ],
  },
  {
    id: '1.2',
    title: 'With eyes, determinism suffices',
    track: 'Tyla',
    criteria: [
      { name: 'telescope', points: 1, full: 'The sum of γV(s′) − V(s) gives −V(s₀), with V = 0 after the end.' },
      { name: 'whose', points: 2, full: 'Discounted visits of the new policy, advantage of the old one.' },
      { name: 'greedy', points: 1, full: 'The greedy policy’s mean advantage is at least 0 in each state.' },
      { name: 'without eyes', points: 1, full: 'Names the step that needs a choice in each state.' },
    ],
  },
  {
    id: '1.3',
    title: 'Why the values tie',
    track: 'Tyla',
    criteria: [
      {
        name: 'derivative',
        points: 2,
        full: 'Derives it from 1.2 or from the equations; visits are not scaled to sum 1.',
      },
      { name: 'tie', points: 1, full: 'The visit-weighted difference is 0 at the best p.' },
      { name: 'not in each cell', points: 1, full: 'Says that single cells do not tie, with one number.' },
    ],
  },
  {
    id: 'exploration and exploitation',
    title: 'Exploration and exploitation',
    track: 'Maneesha',
    criteria: [
      { name: 'a case', points: 1, full: 'A concrete case with a learner in it.' },
      {
        name: 'kind of chance',
        points: 2,
        full: 'To find out, or for want of sight; and what would make it unnecessary.',
      },
      { name: 'limits', points: 1, full: 'Says where the analogy breaks.' },
      { name: 'a change', points: 1, full: 'Proposes one change whose effect could be observed.' },
    ],
  },
];
