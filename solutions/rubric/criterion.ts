/** One thing that a written answer is marked for. A marker gives 0 to `points`, in halves. */
export interface Criterion {
  readonly name: string;
  readonly points: number;
  /** What full points look like. */
  readonly full: string;
}

/** A written answer: a heading of `exercises/NN-name.md` and what it is marked for. */
export interface WrittenAnswer {
  /** As the notebooks call it: '4.1', or the reflection's subject. */
  readonly id: string;
  readonly title: string;
  readonly track: 'Tyla' | 'Maneesha';
  readonly criteria: readonly Criterion[];
}
