/** The words of a softmax bandit with noisy rewards. The baseline **b is ambient**, as θ is elsewhere. */
export interface BanditWords {
  /** The baseline. */
  readonly b: number;
  /** d/db. */
  byB(f: () => number): number;
  /** A line with another baseline. */
  at(b: number, f: () => number): number;
  /** Σ_a π(a) f(a). */
  E(f: (a: number) => number): number;
  /** Σ_a f(a). */
  sumA(f: (a: number) => number): number;
  /** Σ_a π(a) f(a) ∇log π(a): a vector. */
  Eg(f: (a: number) => number): readonly number[];
  /** ‖v‖². */
  norm2(v: readonly number[]): number;
  /** ‖∇log π(a)‖². */
  n(a: number): number;
  /** The mean reward of an action. */
  Q(a: number): number;
  /** The variance of an action's reward. */
  noise(a: number): number;
  /** The value Σ_a π(a) Q(a). */
  readonly V: number;
  /** The total variance of the estimate ∇log π(a) (r − b), over actions and rewards. */
  variance(): number;
}

/** What derivations about a bandit may lean on. */
export type BanditAssumption = 'noise averages to 0' | 'scores average to 0' | 'V is the mean of Q';
