import type { Exercise } from '../exercise';
import { rewardToGo } from './rewardToGo';

/** All coding exercises, in the order of the course. */
export const exercises: readonly Exercise[] = [rewardToGo];

/** The exercise of a number. @throws RangeError that lists the known ones */
export function exerciseOf(id: string): Exercise {
  const found = exercises.find((exercise) => exercise.id === id);
  if (found) return found;
  throw new RangeError(
    `there is no exercise ${JSON.stringify(id)}; there are ${exercises.map((each) => each.id).join(', ')}`,
  );
}
