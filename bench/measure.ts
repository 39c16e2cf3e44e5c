/** How long and how thorough. */
export interface Context {
  /** Rounds in which ours and a peer take turns. */
  readonly rounds: number;
  /** A smoke test: few seeds, short runs; the figures mean nothing. */
  readonly quick: boolean;
  /** Says what is being done, and how much of it is done (0 … 1). */
  tell(what: string, share: number): void;
}

/** A line of the table. */
export interface Row {
  readonly name: string;
  /** What is to be reached, in words. */
  readonly reach: string;
  readonly measured: string;
  /** undefined where there is nothing to compare with. */
  readonly reached: boolean | undefined;
}

export interface Outcome {
  readonly rows: readonly Row[];
  /** Everything that was measured, for the file of results. */
  readonly data: object;
}

/** One subject of bench/, written to a file of its own. */
export interface Measure {
  readonly name: string;
  readonly about: string;
  run(context: Context): Promise<Outcome>;
}
