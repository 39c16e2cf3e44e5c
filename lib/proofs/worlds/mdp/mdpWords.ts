/** A trajectory: states s₀ … (one more than actions when the episode ends in an end state) and actions a₀ … of T steps. */
export interface Trajectory {
  readonly s: readonly number[];
  readonly a: readonly number[];
  /** How many steps it has. */
  readonly T: number;
}

/**
 * The words in which a derivation speaks of a small MDP. **θ is ambient:** inside `grad(() => …)` everything that depends
 * on θ is evaluated at the shifted θ; what stands outside is not.
 */
export interface MdpWords {
  /** ∇: the derivative by θ along one direction, which the checker picks. */
  grad(f: () => number): number;
  /** The value at the unshifted θ, also inside `grad`: a constant for ∇ (stop-gradient). */
  frozen(f: () => number): number;
  /** Σ_τ, over all trajectories. */
  sum(f: (tau: Trajectory) => number): number;
  /** E_τ: Σ_τ P(τ) f(τ). */
  E(f: (tau: Trajectory) => number): number;
  /** P(τ) = ρ(s₀) Π π(a_t|s_t) p(s_{t+1}|s_t, a_t). */
  P(tau: Trajectory): number;
  /** The return, Σ_t γᵗ r_t. */
  R(tau: Trajectory): number;
  /** The reward-to-go, Σ_{k ≥ t} γ^{k−t} r_k. */
  G(tau: Trajectory, t: number): number;
  /** The reward of step t. */
  r(tau: Trajectory, t: number): number;
  /** The chance that an episode begins in s. */
  rho(s: number): number;
  /** The chance to come to `s2` from s by action a. */
  p(s2: number, s: number, a: number): number;
  /** π(a|s). */
  pi(a: number, s: number): number;
  /** log π(a_t|s_t) of a trajectory's step t. */
  logPi(tau: Trajectory, t: number): number;
  /** The natural logarithm. */
  log(x: number): number;
  /** Σ over the steps t = 0 … T−1. */
  steps(tau: Trajectory, f: (t: number) => number): number;
  /** Σ over the moves from s_t to s_{t+1}. */
  moves(tau: Trajectory, f: (t: number) => number): number;
  /** Σ over the steps before t: k = 0 … t−1. */
  past(tau: Trajectory, t: number, f: (k: number) => number): number;
  readonly gamma: number;
  /** A state, picked by the checker. */
  readonly s: number;
  /** A baseline: any number for each state. */
  b(s: number): number;
  /** Σ_a, over the actions. */
  sumA(f: (a: number) => number): number;
  /** E_a: Σ_a π(a|s) f(a), in the state `s`. */
  Ea(f: (a: number) => number): number;
}

/** What derivations about an MDP may lean on. */
export type MdpAssumption =
  | 'rewards ignore theta'
  | 'policy is positive'
  | 'environment ignores theta'
  | 'rewards are causal'
  | 'policy sums to one'
  | 'baseline ignores the action';
