import type { MakeHarness } from '../harness';

type Update = (table: number[][], ...rest: unknown[]) => void;

/** What a function that changes a table in place has made of a copy of it. */
export const tableAfter: MakeHarness =
  () =>
  (update: Update, table: number[][], ...rest: never[]) => {
    const copy = table.map((row) => [...row]);
    update(copy, ...rest);
    return copy;
  };
