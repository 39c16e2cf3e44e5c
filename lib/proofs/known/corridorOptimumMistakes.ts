import type { Mistake } from '../proofSpec';
import type { CorridorWords } from '../worlds/corridor/corridorWords';

/** Lines that people write in 1.1, and what is wrong with each. */
export const corridorOptimumMistakes: readonly Mistake<CorridorWords>[] = [
  {
    name: 'left in the first cell costs nothing',
    says: 'Left in the first cell stays there, and the step costs 1 all the same: (1−p)·V(0) is missing. So J would be −3 at p = ½.',
    is: ({ p, V }) => -1 + p * V(1),
  },
  {
    name: 'middle cell not swapped',
    says: 'In the middle cell the actions are swapped: right leads back to the first cell. (At p = ½ nobody notices.)',
    is: ({ p, V }) => -1 + p * V(2) + (1 - p) * V(0),
  },
  {
    name: 'last step free',
    says: 'The step to the goal costs 1 like every other. So J would be −11 at p = ½.',
    is: ({ p, V }) => (1 - p) * (-1 + V(1)),
  },
  {
    name: 'left in the last cell stays there',
    says: 'Left in the last cell leads to the middle cell; only in the first cell there is a wall. So J would be −8 at p = ½.',
    is: ({ p, V }) => -1 + (1 - p) * V(2),
  },
  {
    name: 'mean of the three values',
    says: 'J is the value of the cell in which an episode begins, not the mean of all three.',
    is: ({ cells, V }) => cells(V) / 3,
  },
  {
    name: 'the other root',
    says: '2 + √2 is a root too, and it is 3.41: no probability.',
    is: () => 2 + Math.SQRT2,
  },
  {
    name: 'coin flips',
    says: 'The best p is not ½: by the swapped cell the corridor is not the same from both ends.',
    is: () => 0.5,
  },
  {
    name: 'the denominator kept as it is',
    says: 'The derivative of a quotient is not the quotient of the derivatives.',
    is: ({ p }) => 2 / (1 - 2 * p),
  },
  {
    name: 'the sign of J',
    says: 'Every step costs: J is negative.',
    is: ({ p }) => (4 - 2 * p) / (p * (1 - p)),
  },
];
