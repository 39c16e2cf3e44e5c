import type { Progress } from './progress';

/** What `runSeeds` tells: the newest progress of every seed, in the order of the seeds. */
export interface SeedsProgress {
  readonly seeds: readonly number[];
  /** undefined for a seed that has not made an update yet. */
  readonly progress: readonly (Progress | undefined)[];
  /** Returns and end steps of all episodes so far, seed by seed: the curves to draw. */
  readonly curves: readonly { readonly returns: readonly number[]; readonly endSteps: readonly number[] }[];
  readonly finished: number;
  /** Share of all budgets that is spent, 0 … 1. */
  readonly share: number;
}

/** Which seeds are meant. @throws RangeError unless it is a number of seeds, or a list of whole numbers */
export function seedList(seeds: number | readonly number[]): readonly number[] {
  const list = typeof seeds === 'number' ? Array.from({ length: seeds }, (_, i) => i) : [...seeds];
  if (list.length === 0 || list.some((seed) => !Number.isSafeInteger(seed))) {
    throw new RangeError(`seeds is ${JSON.stringify(seeds)}; expected a number of seeds, or a list of whole numbers`);
  }
  return list;
}

/** Keeps the curves of many runs, for whoever runs them. */
export class SeedsLog {
  private readonly progress: (Progress | undefined)[];
  private readonly curves: { readonly returns: number[]; readonly endSteps: number[] }[];
  private readonly done: boolean[];

  constructor(readonly seeds: readonly number[]) {
    this.progress = seeds.map(() => undefined);
    this.curves = seeds.map(() => ({ returns: [], endSteps: [] }));
    this.done = seeds.map(() => false);
  }

  /** What run `i` has come to, and the episodes that it has finished since the last call. */
  record(
    i: number,
    progress: Progress,
    { returns, endSteps }: Pick<Progress, 'returns' | 'endSteps'> = progress,
  ): void {
    this.progress[i] = progress;
    this.curves[i].returns.push(...returns);
    this.curves[i].endSteps.push(...endSteps);
  }

  /** Run `i` has ended; `history` if not all of it was recorded. */
  finish(i: number, history?: Pick<Progress, 'returns' | 'endSteps'>): void {
    this.done[i] = true;
    if (history) this.curves[i] = { returns: [...history.returns], endSteps: [...history.endSteps] };
  }

  isDone(i: number): boolean {
    return this.done[i];
  }

  get finished(): number {
    return this.done.filter(Boolean).length;
  }

  /** The state of all runs; its curves go on growing. */
  snapshot(): SeedsProgress {
    const { seeds, progress, curves, finished } = this;
    return { seeds, progress, curves, finished, share: this.share };
  }

  private get share(): number {
    const shares = this.progress.map((p, i) => {
      if (this.done[i]) return 1;
      return p ? Math.min(1, Math.max(p.steps / p.totalSteps, p.episodes / p.totalEpisodes)) : 0;
    });
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  }
}
