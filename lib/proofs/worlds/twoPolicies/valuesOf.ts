import type { TwoPolicies } from './twoPoliciesWorld';

/** Values of a policy. */
export interface Values {
  /** [S + 1], the last one the end's. */
  readonly V: readonly number[];
  /** [S][A]. */
  readonly Q: readonly (readonly number[])[];
}

/** One step ahead: Q(s, a) = r + γ Σ P V. */
export function lookAhead({ gamma, next, reward }: TwoPolicies, V: readonly number[]): number[][] {
  return reward.map((row, s) => row.map((r, a) => r + gamma * next[s][a].reduce((sum, p, s2) => sum + p * V[s2], 0)));
}

/** The values of a policy [S][A], from the last state back to the first. */
export function valuesOf(world: TwoPolicies, policy: readonly (readonly number[])[]): Values {
  const states = world.reward.length;
  const V = Array.from({ length: states + 1 }, () => 0);
  for (let s = states - 1; s >= 0; s--) {
    const q = lookAhead(world, V)[s];
    V[s] = policy[s].reduce((sum, p, a) => sum + p * q[a], 0);
  }
  return { V, Q: lookAhead(world, V) };
}

/** The policy that takes the best action of each state, the first on ties. */
export function greedyPolicy(Q: readonly (readonly number[])[]): number[][] {
  return Q.map((row) => row.map((_, a) => (a === row.indexOf(Math.max(...row)) ? 1 : 0)));
}
