/** An episode: states s₀ … s_T, the last one the end, and actions a₀ … a_{T−1}. */
export interface Episode {
  readonly s: readonly number[];
  readonly a: readonly number[];
  readonly T: number;
}

/** π(a|s) of one of the two policies. */
export type PolicyOfTwo = (a: number, s: number) => number;

/** The words in which a derivation compares two policies in one MDP, in which every episode ends. */
export interface TwoPoliciesWords {
  /** The old policy, π(a|s) = pi(a, s). */
  readonly pi: PolicyOfTwo;
  /** The new policy π′: greedy with respect to Q of the old one. */
  readonly piNew: PolicyOfTwo;
  /** The expected return of a policy, from s₀. */
  J(policy: PolicyOfTwo): number;
  /** E over the episodes that a policy plays. */
  E(policy: PolicyOfTwo, f: (tau: Episode) => number): number;
  /** The value of a state under a policy; 0 at the end. */
  V(policy: PolicyOfTwo, s: number): number;
  /** The value of an action in a state, the policy followed afterwards. */
  Q(policy: PolicyOfTwo, s: number, a: number): number;
  /** The advantage Q − V. */
  A(policy: PolicyOfTwo, s: number, a: number): number;
  /** Discounted expected visits of a state under a policy, Σ_t γᵗ P(s_t = s). */
  d(policy: PolicyOfTwo, s: number): number;
  /** The reward of an episode's step t. */
  r(tau: Episode, t: number): number;
  /** Σ over the steps t = 0 … T−1 of an episode. */
  steps(tau: Episode, f: (t: number) => number): number;
  /** Σ over the states (the end is none of them). */
  sumS(f: (s: number) => number): number;
  /** Σ over the actions. */
  sumA(f: (a: number) => number): number;
  /** The largest over the actions. */
  maxA(f: (a: number) => number): number;
  /** The state in which every episode begins. */
  readonly s0: number;
  readonly gamma: number;
}

/** What comparing two policies may lean on. */
export type TwoPoliciesAssumption =
  | 'V is the value of pi'
  | 'the end is worth nothing'
  | 'both policies meet the same world'
  | 'the policy looks at the state only'
  | 'the new policy is greedy'
  | 'policy sums to one';
