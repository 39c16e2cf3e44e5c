/** What learning values tells as it goes: the part of training's progress that makes sense without a policy. */
export interface ValueProgress {
  readonly episodes: number;
  readonly steps: number;
  readonly totalSteps: number;
  /** Returns of the episodes finished since the last report, and the steps at which they ended. */
  readonly returns: readonly number[];
  readonly endSteps: readonly number[];
}
