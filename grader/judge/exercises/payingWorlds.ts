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
  return endsOnce({
    reset: () => [...(seen = rng() < 0.5 ? LEFT : RIGHT)],
    step: (action) => ({
      observation: [0, 0],
      reward: action === (seen === LEFT ? 1 : 0) ? 1 : 0,
      terminated: true,
      truncated: false,
    }),
  });
}

/** Two steps: what is done first, where LEFT is seen, is paid with the second; what is done second does not matter. */
function later(): ScriptedWorld {
  let [first, t] = [0, 0];
  return endsOnce({
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
  });
}

/** Refuses steps after the end: a training that does not see the end would go on for ever. */
function endsOnce(world: ScriptedWorld): ScriptedWorld {
  let playing = false;
  return {
    reset(drawn) {
      playing = true;
      return world.reset(drawn);
    },
    step(action) {
      if (!playing) throw new Error('a step after the end of an episode: reset first');
      const step = world.step(action);
      playing = !(step.terminated || step.truncated);
      return step;
    },
  };
}

export const payingWorlds: readonly PayingWorld[] = [
  { name: 'a world that pays one action at once', make: atOnce, ask: LEFT, better: 1 },
  { name: 'the same world, seen from its other side', make: atOnce, ask: RIGHT, better: 0 },
  { name: 'a world that pays a step later', make: later, ask: LEFT, better: 1 },
];
