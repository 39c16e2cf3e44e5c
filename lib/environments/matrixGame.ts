import type { Rng } from '../engine/rng';
import type { Environment } from './environment';
import { draw } from './draw';
import { statelessEnvironment } from './statelessEnvironment';

export interface MatrixGameOptions {
  /** The opponent's fixed mix [B], or `counter`: it learns your habits. A uniform mix unless given. */
  readonly opponent?: 'counter' | readonly number[];
  /** Games an episode; 1 unless given. */
  readonly games?: number;
}

/** A repeated game against an opponent, with its table of payments. */
export interface MatrixGame extends Environment<number> {
  /** payoff[a][b]: what you get for a against b; the opponent gets the negative. */
  readonly payoff: readonly (readonly number[])[];
  /** What the counter has noted, [A][A]: how often (of late) you played b after a. It goes on changing. */
  readonly habits: readonly ArrayLike<number>[];
}

/** How fast the opponent forgets: what you played 20 games ago counts a third. */
const MEMORY = 0.95;

/**
 * A zero-sum game in rounds. The agent sees nothing: what it needs is a mix, not a state.
 *
 * The `counter` counts what you play after each of your moves (weights decay by 0.95) and plays what beats the most likely
 * one; on ties it draws. Its memory lives as long as the environment, across episodes: it is an opponent, not a world.
 *
 * @param payoff [A][B], what the agent gets
 * @throws RangeError for a table with rows of unlike length, or a mix that is not one; from `step` for a move that is not there
 * @example
 * import { makeRng, matrixGame } from './lib/index';
 * const pennies = matrixGame([[1, -1], [-1, 1]], { opponent: [1, 0] });
 * pennies.reset(makeRng(1));
 * pennies.step(0).reward; // → 1
 */
export function matrixGame(payoff: readonly (readonly number[])[], options: MatrixGameOptions = {}): MatrixGame {
  const actions = payoff.length;
  const replies = payoff[0]?.length ?? 0;
  const { opponent = Array<number>(replies).fill(1 / replies), games = 1 } = options;
  if (replies === 0) throw new RangeError('matrixGame: payoff has no entries; expected a table [A][B].');
  payoff.forEach((row, a) => {
    if (row.length === replies && row.every(Number.isFinite)) return;
    throw new RangeError(`matrixGame: payoff[${a}] is [${row.join(', ')}]; expected ${replies} finite numbers.`);
  });
  const mix = opponent === 'counter' ? undefined : opponent;
  if (mix && (mix.length !== replies || !(Math.abs(mix.reduce((sum, p) => sum + p, 0) - 1) < 1e-9))) {
    throw new RangeError(`matrixGame: the opponent's mix is [${mix.join(', ')}]; expected ${replies} probabilities.`);
  }
  const counts = Array.from({ length: actions }, () => new Float64Array(actions));
  let last = -1;

  const reply = (rng: Rng): number => {
    if (mix) return draw(mix, rng);
    const habits = last < 0 ? new Float64Array(actions) : counts[last];
    return bestReply(payoff, one(largest(habits), rng), rng);
  };

  const pay = (action: number, rng: Rng): number => {
    // The opponent moves first, in secret: it must not know this action.
    const reward = payoff[action][reply(rng)];
    if (last >= 0) {
      for (const row of counts) for (let a = 0; a < actions; a++) row[a] *= MEMORY;
      counts[last][action]++;
    }
    last = action;
    return reward;
  };

  const environment = statelessEnvironment({ id: 'MatrixGame', actions, rounds: games, pay });
  return { ...environment, maxEpisodeSteps: games, payoff, habits: counts };
}

/** The opponent's reply that costs you most when you play `move`. */
function bestReply(payoff: readonly (readonly number[])[], move: number, rng: Rng): number {
  return one(largest(payoff[move].map((gain) => -gain)), rng);
}

function largest(values: ArrayLike<number>): number[] {
  const top = Math.max(...Array.from(values));
  return Array.from(values, (_, i) => i).filter((i) => values[i] === top);
}

/** One of several, at random; no draw is spent where there is no choice. */
function one(indices: readonly number[], rng: Rng): number {
  return indices.length === 1 ? indices[0] : indices[Math.floor(rng() * indices.length)];
}
