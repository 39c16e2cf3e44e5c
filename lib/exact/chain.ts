import { expectedReward, observationOf, type FiniteMdp } from '../environments/finiteMdp';
import type { TablePolicy } from '../policies/tablePolicy';

/** A finite MDP under one policy: what is left when nobody chooses any more. */
export interface Chain {
  /** π(a | s), [S][A]; empty for terminal states. */
  readonly pi: readonly (readonly number[])[];
  /** P(s' | s) into states that are not terminal, [S][S]. */
  readonly moves: readonly Float64Array[];
  /** E[r | s], [S]. */
  readonly rewards: readonly number[];
}

/** The chain of a policy. @throws RangeError when the policy has another number of actions, or no probabilities, for a state */
export function chainOf(mdp: FiniteMdp, policy: Pick<TablePolicy, 'probabilities'>): Chain {
  const pi = policyRows(mdp, policy);
  const moves = pi.map(() => new Float64Array(mdp.states));
  const rewards = pi.map((row, s) => row.reduce((sum, p, a) => sum + p * expectedReward(mdp, s, a), 0));
  pi.forEach((row, s) =>
    row.forEach((p, a) => {
      for (const { next, probability } of mdp.outcomes[s][a])
        if (!mdp.terminal[next]) moves[s][next] += p * probability;
    }),
  );
  return { pi, moves, rewards };
}

/** π(a | s) for every state, through what the agent sees of it. */
export function policyRows(mdp: FiniteMdp, policy: Pick<TablePolicy, 'probabilities'>): (readonly number[])[] {
  return Array.from({ length: mdp.states }, (_, s) => {
    if (mdp.terminal[s]) return [];
    const row = policy.probabilities(observationOf(mdp, s));
    const sum = row.reduce((total, p) => total + p, 0);
    if (row.length === mdp.actions && Math.abs(sum - 1) < 1e-9) return row;
    throw new RangeError(`${mdp.id}, state ${s}: π is [${row.join(', ')}]; expected ${mdp.actions} that sum to 1.`);
  });
}
