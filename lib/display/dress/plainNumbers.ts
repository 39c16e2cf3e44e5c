/**
 * A copy with plain arrays (typed arrays become lists) and numbers of seven digits; what is not finite becomes null.
 * Notebooks keep their outputs as JSON, where `0.10000000149011612` is eleven characters too long and NaN is no number.
 */
export function plainNumbers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(7)) : null;
  if (Array.isArray(value)) return value.map(plainNumbers);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, plainNumbers);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainNumbers(item)]));
  }
  return value;
}
