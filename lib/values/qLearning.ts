import { listenForInterrupt } from '../engine/interrupt';
import type { Rng } from '../engine/rng';
import type { Environment } from '../environments/environment';
import { bestAction } from './bestAction';
import { qUpdate } from './qUpdate';
import type { ValueProgress } from './valueProgress';

export interface QLearningOptions {
  /** Environment steps to learn for. */
  readonly steps: number;
  readonly rng: Rng;
  /** α, a number or a function of how often (s, a) has been tried, from 1; 0.1 unless given. */
  readonly stepSize?: number | ((visits: number) => number);
  /** ε of the ε-greedy behaviour; 0.1 unless given. 1 is a random walker, whose steps teach just as well. */
  readonly epsilon?: number;
  /** γ; 1 unless given. */
  readonly discount?: number;
  /** Every first value; 0 unless given. */
  readonly initialValue?: number;
}

/** Q(s, a) as a table [S][A]. */
export type QTable = readonly Float64Array[];

/** What `qLearning` tells after each episode. */
export interface QLearningProgress extends ValueProgress {
  /** The table as it is now; it goes on changing. */
  readonly q: QTable;
}

/**
 * Tabular Q-learning: after every step, Q(s, a) moves towards r + γ max_b Q(s', b).
 *
 * It learns from each step, whoever took it, and again. Progress comes once an episode; the generator returns the table.
 * A cut by the time limit is not an end: the target still looks ahead.
 *
 * @param environment discrete observations and actions
 * @throws RangeError if a space is not discrete or an option is out of range; Interrupted when ■ is pressed
 * @see Watkins & Dayan 1992; Sutton & Barto 2018, section 6.5
 *
 * @example
 * import { finiteMdpEnvironment, finish, makeRng, qLearning, shortCorridor } from './lib/index';
 * const q = await finish(qLearning(finiteMdpEnvironment(shortCorridor({ sees: 'state' })), { steps: 5000, rng: makeRng(1) }));
 * q[0][1] > q[0][0]; // → true
 */
export async function* qLearning(
  environment: Environment<number>,
  { steps, rng, stepSize = 0.1, epsilon = 0.1, discount = 1, initialValue = 0 }: QLearningOptions,
): AsyncGenerator<QLearningProgress, QTable> {
  const { observationSpace, actionSpace } = environment;
  if (observationSpace.kind !== 'discrete' || actionSpace.kind !== 'discrete') {
    throw new RangeError(
      `${environment.id} is not tabular; qLearning expects discrete observations and actions, see dqn`,
    );
  }
  if (!(epsilon >= 0 && epsilon <= 1)) throw new RangeError(`epsilon is ${epsilon}; expected a number in [0, 1]`);
  if (!(discount >= 0 && discount <= 1)) throw new RangeError(`discount is ${discount}; expected a number in [0, 1]`);
  const actions = actionSpace.n;
  const q = Array.from({ length: observationSpace.n }, () => new Float64Array(actions).fill(initialValue));
  const visits = q.map((row) => new Int32Array(row.length));
  const interrupt = await listenForInterrupt();
  try {
    let episodes = 0;
    let taken = 0;
    while (taken < steps) {
      let s = environment.reset(rng)[0];
      let episodeReturn = 0;
      for (let ended = false; !ended && taken < steps; taken++) {
        const a = rng() < epsilon ? Math.floor(rng() * actions) : bestAction(q[s]);
        const { observation, reward, terminated, truncated } = environment.step(a);
        const alpha = typeof stepSize === 'number' ? stepSize : stepSize(++visits[s][a]);
        qUpdate(q, { s, a, r: reward, s2: observation[0], terminated }, { stepSize: alpha, discount });
        s = observation[0];
        episodeReturn += reward;
        ended = terminated || truncated;
        if (ended) {
          episodes++;
          yield { episodes, steps: taken + 1, totalSteps: steps, returns: [episodeReturn], endSteps: [taken + 1], q };
        }
      }
      await interrupt.breathe();
    }
    return q;
  } finally {
    interrupt.close();
  }
}
