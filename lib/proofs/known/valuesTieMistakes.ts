import type { Mistake } from '../proofSpec';
import type { CorridorWords } from '../worlds/corridor/corridorWords';

/** Lines that people write in 1.3, and what is wrong with each. */
export const valuesTieMistakes: readonly Mistake<CorridorWords>[] = [
  {
    name: 'd uniform',
    says: 'The cells are not visited equally often: weigh each with its visits d(s).',
    is: ({ cells, Q }) => cells((s) => Q(s, 'right') - Q(s, 'left')) / 3,
  },
  {
    name: 'every cell once',
    says: 'The cells are not visited once each: weigh each with its visits d(s).',
    is: ({ cells, Q }) => cells((s) => Q(s, 'right') - Q(s, 'left')),
  },
  {
    name: 'd normalised',
    says: 'd counts visits, and is no distribution. Divided by its sum it has the right zero and the wrong size.',
    is: ({ cells, d, Q }) => cells((s) => d(s) * (Q(s, 'right') - Q(s, 'left'))) / cells(d),
  },
  {
    name: 'first cell only',
    says: 'p acts in every cell that is visited, not only where the episode begins.',
    is: ({ Q }) => Q(0, 'right') - Q(0, 'left'),
  },
  {
    name: 'first cell with its visits only',
    says: 'p acts in every cell that is visited, not only in the first.',
    is: ({ d, Q }) => d(0) * (Q(0, 'right') - Q(0, 'left')),
  },
  {
    name: 'sign turned',
    says: 'More p means more "right" and less "left": Q(s, right) − Q(s, left).',
    is: ({ cells, d, Q }) => cells((s) => d(s) * (Q(s, 'left') - Q(s, 'right'))),
  },
  {
    name: 'V in place of the difference',
    says: 'A slope asks what changes when "right" takes the place of "left"; V is the mean of both.',
    is: ({ cells, d, V }) => cells((s) => d(s) * V(s)),
  },
  {
    name: 'weighted by the actions',
    says: 'The probabilities p and 1 − p are what is differentiated: their slopes are 1 and −1, and no p is left before Q.',
    is: ({ cells, d, Q, p }) => cells((s) => d(s) * (p * Q(s, 'right') - (1 - p) * Q(s, 'left'))),
  },
  {
    name: 'logits for probabilities',
    says: 'p(1 − p) would come in if the parameter were a logit; here it is p itself.',
    is: ({ cells, d, Q, p }) => cells((s) => d(s) * p * (1 - p) * (Q(s, 'right') - Q(s, 'left'))),
  },
];
