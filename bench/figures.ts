/** Median and range of what the rounds gave: the spread is all of it, five rounds have no quantiles. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly rounds: readonly number[];
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return {
    median,
    low: sorted[0],
    high: sorted[sorted.length - 1],
    rounds: values.map((x) => Number(x.toPrecision(4))),
  };
}

const digits = (x: number) => (x >= 100 ? Math.round(x).toLocaleString('en') : x.toPrecision(x >= 10 ? 3 : 2));

/** "131 (118–140)". */
export const written = ({ median, low, high }: Spread, unit = ''): string =>
  `${digits(median)}${unit} (${digits(low)}–${digits(high)})`;

export const short = (x: number): string =>
  x >= 1e6 ? `${(x / 1e6).toPrecision(3)} M` : x >= 1e3 ? `${(x / 1e3).toPrecision(3)} k` : digits(x);
