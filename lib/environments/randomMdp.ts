import { normal, type Rng } from '../engine/rng';
import type { FiniteMdp } from './finiteMdp';

export interface RandomMdpOptions {
  /** S, places that look different; 2 unless given. */
  readonly places?: number;
  /** A; 3 unless given. */
  readonly actions?: number;
  /** T, steps an episode; 3 unless given. */
  readonly horizon?: number;
  readonly rng: Rng;
}

/**
 * A small random world with a clock: states are pairs (hour t, place s), numbered t·S + s; the agent sees the place only.
 *
 * Starts and moves are drawn from Dirichlet(1, …, 1), rewards are N(2, 1) + t/2. After hour T − 1 comes the end.
 *
 * @throws RangeError for sizes that are not positive whole numbers
 * @example
 * import { makeRng, randomMdp, softmaxPolicy, trajectories } from './lib/index';
 * const mdp = randomMdp({ rng: makeRng(1) });
 * trajectories(mdp, softmaxPolicy([[0, 0, 0], [0, 0, 0]])).length; // → 216
 */
export function randomMdp({ places = 2, actions = 3, horizon = 3, rng }: RandomMdpOptions): FiniteMdp {
  for (const [name, value] of Object.entries({ places, actions, horizon })) {
    if (!(Number.isInteger(value) && value > 0))
      throw new RangeError(`randomMdp: ${name} is ${value}; expected a positive whole number.`);
  }
  const list = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));
  const shares = (): number[] => {
    const parts = list(places, () => -Math.log(1 - rng()));
    const sum = parts.reduce((total, part) => total + part, 0);
    return parts.map((part) => part / sum);
  };
  const start = shares();
  const moves = list(places, () => list(actions, () => ({ to: shares(), reward: 2 + normal(rng) })));
  const end = places * horizon;
  const outcomes = list(end, (state) => {
    const [t, s] = [Math.floor(state / places), state % places];
    return moves[s].map(({ to, reward: base }) => {
      const reward = base + t / 2;
      if (t + 1 === horizon) return [{ next: end, probability: 1, reward }];
      return to.map((probability, place) => ({ next: (t + 1) * places + place, probability, reward }));
    });
  });
  return {
    id: 'Random',
    states: end + 1,
    actions,
    start: [...start, ...Array<number>(end + 1 - places).fill(0)],
    outcomes: [...outcomes, []],
    terminal: list(end + 1, (state) => state === end),
    horizon,
    observe: list(end + 1, (state) => (state === end ? 0 : state % places)),
  };
}
