/** Options that every named environment takes. */
export interface EnvironmentOptions {
  /** Steps after which an episode is truncated; the environment's own limit unless given. */
  readonly maxEpisodeSteps?: number;
}
