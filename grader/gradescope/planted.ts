/** A planted wrong answer's file, loaded when it is asked for. */
export interface Planted {
  readonly exercise: string;
  readonly name: string;
  /** For the learner. */
  readonly sentence: string;
  readonly load: () => Promise<Readonly<Record<string, unknown>>>;
}

/** All planted wrong answers. Empty here: `packageFiles` puts them in as it makes the package. */
export const planted: readonly Planted[] = [];
