/** What training tells after every update. Live charts, early stopping, progress bars and tests all read this one record. */
export interface Progress {
  /** Updates so far, this one included. */
  readonly update: number;
  /** Finished episodes so far. */
  readonly episodes: number;
  /** Environment steps so far: the only honest x-axis. */
  readonly steps: number;
  /** The budget in steps; Infinity if it was given in episodes. */
  readonly totalSteps: number;
  /** The budget in episodes; Infinity if it was given in steps. */
  readonly totalEpisodes: number;
  /** Undiscounted returns of the episodes that this update finished, in order. */
  readonly returns: readonly number[];
  /** Environment steps at which each of these episodes ended. */
  readonly endSteps: readonly number[];
  /** Mean return of the last 100 episodes, or of all while there are fewer; NaN before the first. */
  readonly meanReturn: number;
  /** −Σ log π · Â / divisor. Its value means nothing, see notebook 03, section 4. */
  readonly loss: number;
  /** Mean entropy of π over the rows, in nats. */
  readonly entropy: number;
  /** Euclidean norm of the policy's gradient, before any clipping. */
  readonly gradientNorm: number;
  /** Mean squared error of V before its update; NaN without a value function. */
  readonly valueLoss: number;
  /** 1 − Var(G − V)/Var(G) before the update: 1 is a perfect critic, 0 one that knows the mean only; NaN without one. */
  readonly explainedVariance: number;
  readonly learningRate: number;
  /** Wall time since training began. */
  readonly seconds: number;
}
