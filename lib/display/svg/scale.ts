/** From values to px, and back with `invert`. */
export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly invert: (px: number) => number;
}

/**
 * A linear scale.
 *
 * @param domain the values at both ends
 * @param range their places in px
 * @example
 * scale([0, 2], [100, 0])(0.5); // → 75
 */
export function scale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain;
  const [start, end] = range;
  const place = (value: number): number => start + ((value - from) / (to - from)) * (end - start);
  return Object.assign(place, { domain, invert: (px: number) => from + ((px - start) / (end - start)) * (to - from) });
}

/**
 * Round values between two ends, about `count` of them.
 *
 * @example
 * niceTicks(-1, 19, 5); // → [0, 5, 10, 15]
 */
export function niceTicks(from: number, to: number, count = 5): number[] {
  const rough = Math.abs(to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10);
  const first = Math.ceil(Math.min(from, to) / step - 1e-9);
  const last = Math.floor(Math.max(from, to) / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)) + 0);
}
