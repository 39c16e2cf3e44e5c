import type { Exercise } from '../judge/exercise';
import { knownMistakes, type KnownMistake } from '../judge/knownMistakes';
import { localHarnesses } from '../judge/localHarnesses';

/** Loads the known mistakes of each exercise when they are first asked for, and once. */
export function mistakesOnce(root: string): (exercise: Exercise) => Promise<readonly KnownMistake[]> {
  const loaded = new Map<string, Promise<readonly KnownMistake[]>>();
  return (exercise) => {
    const known = loaded.get(exercise.id);
    if (known) return known;
    const loading = localHarnesses(exercise).then((harnesses) => knownMistakes(root, exercise, harnesses));
    loaded.set(exercise.id, loading);
    return loading;
  };
}
