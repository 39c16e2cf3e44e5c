/** What `npm run grade` was told, see its --help. */
export interface GradeArguments {
  readonly folder: string;
  readonly workers: number;
  readonly out?: string;
  readonly exercise?: readonly string[];
  readonly marks?: string;
  readonly secret?: string;
  readonly seed?: number;
  readonly trust?: boolean;
  readonly json?: boolean;
  /** Exercises that are named behind the folder. */
  readonly ids?: readonly string[];
  /** Shows model answers to the named exercises instead. */
  readonly solution?: boolean;
  /** i/n: grade this part of the class only, into a journal of its own. */
  readonly shard?: string;
  /** Grade nothing: put together what the parts found. */
  readonly merge?: boolean;
  /** Of Redis: workers on any machines grade. */
  readonly queue?: string;
  /** The folder that this machine and the workers see. */
  readonly store?: string;
}
