/** A number of an example as people read it: three decimals at most, and a true minus sign. */
export function showNumber(x: number): string {
  return String(Math.round(x * 1000) / 1000).replace('-', '−');
}
