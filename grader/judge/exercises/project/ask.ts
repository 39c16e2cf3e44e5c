import type { Case, Complaint, MakeCase } from '../../exercise';

export type Rows = readonly (readonly number[])[];
export interface Played {
  readonly returns: readonly number[];
  readonly lengths: readonly number[];
  /** How often the environment was reset in the middle of an episode. */
  readonly abandoned?: number;
}

export const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;
export const near = (a: number, b: number, by = 1e-3): boolean => Math.abs(a - b) <= by * Math.max(1, Math.abs(b));
export const entropyOf = (rows: Rows): number =>
  mean(rows.map((pi) => -sum(pi.map((p) => (p > 0 ? p * Math.log(p) : 0)))));
export const say = (sentence: string, expected?: string, returned?: string): Complaint => ({
  sentence,
  ...(expected ? { expected } : {}),
  ...(returned ? { returned } : {}),
});
export const isList = (value: unknown): value is readonly number[] =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) &&
  Array.from(value as ArrayLike<unknown>).every((x) => typeof x === 'number');

/** A case of a harness: the judge sees a plain answer or an error. */
export const ask =
  <T>(args: readonly unknown[], shown: string, judge: (told: T) => Complaint | undefined): MakeCase =>
  (): Case => ({
    args,
    shown,
    judge(answer) {
      if (answer.kind === 'returned') return judge(answer.value as T);
      // The environment's own words, not every error with a reset in it.
      if (answer.message.includes('step after the end of the episode'))
        return say('You stepped on after an episode had ended: terminated or truncated, both are an end.');
      return say(`Your code stopped with an error: ${answer.message}`);
    },
  });

export const sameList = (a: unknown, b: readonly number[], by?: number): boolean =>
  isList(a) && a.length === b.length && b.every((x, i) => near(a[i], x, by));
export const tells = (line: string, value: number): boolean =>
  (line.match(/-?\d+(?:\.\d+)?/g) ?? []).some((text) => Math.abs(Number(text) - value) <= 0.06);
