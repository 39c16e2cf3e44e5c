/** One course that an episode can take, with its probability under a policy: a row of the ledger. */
export interface Trajectory {
  /** P(τ) = ρ₀(s_0) Π π(a_t|s_t) p(s_{t+1}|s_t, a_t). */
  readonly probability: number;
  /** T, the number of steps. */
  readonly length: number;
  /** s_0 … s_{T−1}, the states in which an action was taken. */
  readonly states: readonly number[];
  /** What the agent saw of them, [T]. */
  readonly observations: readonly number[];
  /** [T] */
  readonly actions: readonly number[];
  /** [T] */
  readonly rewards: readonly number[];
  /** log π(a_t | s_t), [T]. */
  readonly logProbs: readonly number[];
  /** ∇_θ log π(a_t | s_t), [T][P]; empty for a policy without parameters. */
  readonly scores: readonly (readonly number[])[];
  /** R(τ), the sum of the rewards without discount. */
  readonly return: number;
  /** The world ended; false: the clock did. */
  readonly terminated: boolean;
  /** s_T; undefined where the clock ended the episode, and where to makes no difference. */
  readonly final: number | undefined;
}
