/** Gives each key of a round a row of its own, and equal keys the same row. */
export interface RowAllotter {
  /** Forgets all keys; the next new one gets row 0. */
  begin(): void;
  /** The row of a key. */
  rowOf(key: number): number;
  /** How many rows have been given out in this round. */
  readonly rows: number;
}

/**
 * Equal inputs need to go through a network once only. In a batch of this small world most are equal: half of the users make one of
 * eight claims, and replies begin alike.
 *
 * @param keys how many different keys there are, from 0
 */
export function rowAllotter(keys: number): RowAllotter {
  const rowOfKey = new Int32Array(keys);
  const roundOfKey = new Int32Array(keys); // so that nothing has to be cleared between rounds
  let [round, rows] = [0, 0];
  return {
    begin() {
      round++;
      rows = 0;
    },
    rowOf(key) {
      if (roundOfKey[key] === round) return rowOfKey[key];
      roundOfKey[key] = round;
      return (rowOfKey[key] = rows++);
    },
    get rows() {
      return rows;
    },
  };
}
