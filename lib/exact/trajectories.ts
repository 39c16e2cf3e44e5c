import { observationOf, type FiniteMdp } from '../environments/finiteMdp';
import type { ScoredPolicy, TablePolicy } from '../policies/tablePolicy';
import { policyRows } from './chain';
import { lastOutcomes } from './lastOutcomes';
import type { Trajectory } from './trajectory';

export interface TrajectoryOptions {
  /** The world's own horizon unless given. */
  readonly horizon?: number;
  /**
   * Keep courses apart that differ only in the state after the last tick of the clock. False unless given: nobody acts there,
   * so they are one course. True for estimators that bootstrap.
   */
  readonly keepFinal?: boolean;
}

const MOST = 5_000_000;
/** Beyond this depth a world without a clock is taken for one that does not end. */
const DEEPEST = 2000;

/**
 * Every course that an episode can take, with its probability; the probabilities sum to 1.
 *
 * Actions and outcomes of probability 0 are left out. Order: start state, action, outcome, as in the tables.
 *
 * @throws RangeError when there are more than five million, or episodes of more than 2,000 steps in a world without a clock
 * @example
 * import { sigmoidPolicy, thinIce, trajectories } from './lib/index';
 * const days = trajectories(thinIce(), sigmoidPolicy([0, 0]));
 * days.reduce((J, day) => J + day.probability * day.return, 0); // → 2.927734375
 */
export function trajectories(
  mdp: FiniteMdp,
  policy: TablePolicy | ScoredPolicy,
  options: TrajectoryOptions = {},
): Trajectory[] {
  const { horizon = mdp.horizon, keepFinal = false } = options;
  const pi = policyRows(mdp, policy);
  const logPi = pi.map((row, s) => row.map((_, a) => policy.logProb([observationOf(mdp, s)], a)));
  const scores = 'score' in policy && pi.map((row, s) => row.map((_, a) => policy.score(observationOf(mdp, s), a)));
  const found: Trajectory[] = [];
  const states: number[] = [];
  const actions: number[] = [];
  const rewards: number[] = [];

  const record = (probability: number, final: number | undefined, terminated: boolean) => {
    if (found.length >= MOST)
      throw new RangeError(`${mdp.id}: more than ${MOST} trajectories; expected a shorter horizon.`);
    found.push({
      probability,
      length: states.length,
      states: states.slice(),
      observations: states.map((s) => observationOf(mdp, s)),
      actions: actions.slice(),
      rewards: rewards.slice(),
      logProbs: states.map((s, t) => logPi[s][actions[t]]),
      scores: scores ? states.map((s, t) => scores[s][actions[t]]) : [],
      return: rewards.reduce((sum, r) => sum + r, 0),
      terminated,
      final,
    });
  };

  const walk = (state: number, probability: number) => {
    if (horizon === Infinity && states.length >= DEEPEST) {
      throw new RangeError(`${mdp.id}: episodes of more than ${DEEPEST} steps; expected a horizon.`);
    }
    states.push(state);
    const last = states.length === horizon;
    pi[state].forEach((chosen, action) => {
      if (chosen === 0) return;
      actions.push(action);
      const list = mdp.outcomes[state][action];
      for (const { next, probability: p, reward } of last && !keepFinal ? lastOutcomes(list) : list) {
        if (p === 0) continue;
        rewards.push(reward);
        const here = probability * chosen * p;
        if (next === undefined) record(here, undefined, false);
        else if (mdp.terminal[next] || last) record(here, next, mdp.terminal[next]);
        else walk(next, here);
        rewards.pop();
      }
      actions.pop();
    });
    states.pop();
  };

  mdp.start.forEach((p, s) => {
    if (p > 0) walk(s, p);
  });
  return found;
}
