/** How a submission's process is held. */
export interface Tier {
  readonly name: TierName;
  /** For reports. */
  readonly title: string;
  /** The command line that runs `script` (a file of `folder`) in Node, with only that folder to read. */
  readonly command: (run: Run) => readonly string[];
  /** Whether it keeps code from the machine's files, its network and other processes; a class needs it. */
  readonly confines: boolean;
  /** What its probe may get out of all the same, see `ProbeResult.leaks`: such a tier is for who accepts that. */
  readonly leaves?: readonly Leak[];
}

/** What a probe tries. */
export type Leak = 'read' | 'list' | 'write' | 'connect' | 'environment' | 'signal';

export type TierName = 'bubblewrap' | 'landlock' | 'user' | 'unshare' | 'none';

export interface Run {
  /** Holds all that the process may read. */
  readonly folder: string;
  readonly script: string;
  readonly args?: readonly string[];
  readonly limits: Limits;
}

/** What one process of a submission may use, and all of them together. */
export interface Limits {
  /** Of CPU, over the process's life; each call has a limit of its own. */
  readonly cpuSeconds: number;
  /** Of wall time, while something is asked: all processes of a submission, one after the other. */
  readonly wallSeconds: number;
  /** Resident, all of its processes together. */
  readonly megabytes: number;
  readonly processes: number;
  /** Written to stdout and stderr, in one call. */
  readonly outputBytes: number;
}

export const defaultLimits: Limits = {
  cpuSeconds: 900,
  // Solutions take ten seconds, one that trains with TensorFlow.js a minute or two; on a busy machine several times as much.
  wallSeconds: 1800,
  megabytes: 1024,
  processes: 4,
  outputBytes: 1_000_000,
};

/** JavaScript objects; the rest of the memory is for typed arrays, WebAssembly and TensorFlow.js. */
export const heapMegabytes = ({ megabytes }: Limits): number => Math.round(megabytes / 2);
