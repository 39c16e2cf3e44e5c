import { makeRng } from '../../../lib/engine/rng';
import type { ScriptedWorld } from '../../student/harnesses/trainScript';

/** A small world in which one action is better where `ask` is seen. */
export interface PayingWorld {
  readonly name: string;
  readonly make: (seed: number) => ScriptedWorld;
  readonly ask: number[];
  readonly better: 0 | 1;
}

const [LEFT, RIGHT] = [
  [1, 0],
  [0, 1],
];

/** One step: action 1 is paid where LEFT is seen, action 0 where RIGHT is. */
function atOnce(seed: number): ScriptedWorld {
  const rng = makeRng(seed);
  let seen = LEFT;
  return {
    reset: () => [...(seen = rng() < 0.5 ? LEFT : RIGHT)],
    step: (action) => ({
      observation: [0, 0],
      reward: action === (seen === LEFT ? 1 : 0) ? 1 : 0,
      terminated: true,
      truncated: false,
    }),
  };
}

/** Two steps: what is done first, where LEFT is seen, is paid with the second; what is done second does not matter. */
function later(): ScriptedWorld {
  let [first, t] = [0, 0];
  return {
    reset() {
      t = 0;
      return [...LEFT];
    },
    step(action) {
      if (t++ === 0) {
        first = action;
        return { observation: [...RIGHT], reward: 0, terminated: false, truncated: false };
      }
      return { observation: [0, 0], reward: first, terminated: false, truncated: true };
    },
  };
}

export const payingWorlds: readonly PayingWorld[] = [
  { name: 'a world that pays one action at once', make: atOnce, ask: LEFT, better: 1 },
  { name: 'the same world, seen from its other side', make: atOnce, ask: RIGHT, better: 0 },
  { name: 'a world that pays a step later', make: later, ask: LEFT, better: 1 },
];
