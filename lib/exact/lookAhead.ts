import type { FiniteMdp } from '../environments/finiteMdp';

/** Q(s, a) = E[r + γ V(s')] for every state and action, [S][A]; zeros in terminal states. */
export function lookAhead(mdp: FiniteMdp, v: ArrayLike<number>, discount: number): number[][] {
  return mdp.outcomes.map((row, s) =>
    mdp.terminal[s]
      ? Array<number>(mdp.actions).fill(0)
      : row.map((list) =>
          list.reduce(
            (sum, { next, probability, reward }) =>
              probability > 0 ? sum + probability * (reward + (mdp.terminal[next] ? 0 : discount * v[next])) : sum,
            0,
          ),
        ),
  );
}
